namespace ReadyKit.Billing.Providers;

/// <summary>A customer as the provider has them now.</summary>
public sealed record CustomerSnapshot
{
    /// <summary>Whether the provider has the customer.</summary>
    public required CustomerStatus Status { get; init; }

    /// <summary>Which account was asked.</summary>
    public required ProviderEnvironment Environment { get; init; }

    /// <summary>All subscriptions, also those that are over. One that is missing is read by its id before it counts as over.</summary>
    public required IReadOnlyList<ProviderSubscription> Subscriptions { get; init; }
}
