namespace ReadyKit.Billing.Providers;

/// <summary>
/// Goes with everything that creates. It is stored before the provider is called. After a failure of which nobody knows whether it was done, the same
/// is asked again with the same number and the same parameters; after one that is certain the number rises.
/// </summary>
public sealed record Attempt
{
    /// <summary>What is created; the same for all its attempts.</summary>
    public required string Key { get; init; }

    /// <summary>The number of the attempt, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Key and number in one, at most 50 characters, for providers that take an idempotency key.</summary>
    public string IdempotencyKey => $"{Key}-{Number}";
}
