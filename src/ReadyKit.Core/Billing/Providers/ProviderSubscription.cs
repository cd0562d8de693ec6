namespace ReadyKit.Billing.Providers;

/// <summary>A subscription as its provider has it now.</summary>
/// <param name="Id">The provider's id of it.</param>
/// <param name="State">Its state in the terms that all providers share.</param>
/// <param name="PriceIds">The provider's ids of the prices it is made of.</param>
public sealed record ProviderSubscription(string Id, SubscriptionState State, IReadOnlyList<string> PriceIds)
{
    /// <summary>The provider's id of the customer it belongs to, if it tells.</summary>
    public string? CustomerId { get; init; }

    /// <summary>How often the price is paid: the seats if it is per seat, 1 otherwise.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the paid period ends and renews.</summary>
    public DateTimeOffset? PeriodEndsAt { get; init; }

    /// <summary>When it ends, if that is scheduled.</summary>
    public DateTimeOffset? CancelsAt { get; init; }

    /// <summary>While past due: since when a payment is due. If the provider does not tell, the end of the period that was not paid counts.</summary>
    public DateTimeOffset? PastDueSince { get; init; }
}
