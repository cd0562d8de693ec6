namespace ReadyKit.Billing.Providers;

/// <summary>
/// That something may have changed. What did is asked of the provider, so an event can come late, twice or out of order.
/// </summary>
public sealed record BillingProviderEvent
{
    /// <summary>The provider's id of the event, at most 200 characters.</summary>
    public required string EventId { get; init; }

    /// <summary>The provider's name for what happened; for people only.</summary>
    public required string Type { get; init; }

    /// <summary>
    /// The provider's id of the customer; <see langword="null"/> when the event names none. Then <see cref="IBillingProvider.FindCustomerAsync"/> is asked.
    /// </summary>
    public string? CustomerId { get; init; }

    /// <summary>The provider's id of what it happened to, if it names it.</summary>
    public string? ObjectId { get; init; }

    /// <summary>The provider's name for the kind of that.</summary>
    public string? ObjectType { get; init; }

    /// <summary>The account that it happened in, if the event tells.</summary>
    public ProviderEnvironment? Environment { get; init; }

    /// <summary>The version of the provider's interface that the event is written in, if it tells.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>When it happened, if the event tells.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
