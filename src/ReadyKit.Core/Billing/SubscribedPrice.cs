namespace ReadyKit.Billing;

/// <summary>What a subscription pays. It is remembered with the subscription, so that it stays true when the settings change.</summary>
public sealed record SubscribedPrice
{
    /// <summary>The id of the price in the settings; <see langword="null"/> when it was never there, such as one made for this customer.</summary>
    public required string? Id { get; init; }

    /// <summary>How long one payment lasts, if known.</summary>
    public required BillingInterval? Interval { get; init; }

    /// <summary>The currency (ISO 4217), if known.</summary>
    public required string? Currency { get; init; }

    /// <summary>What one interval costs, for one seat if it is per seat; in the currency's main unit. <see langword="null"/> when only the provider knows.</summary>
    public required decimal? Amount { get; init; }

    /// <summary>How often the amount is paid: the seats if it is per seat, 1 otherwise.</summary>
    public required int Quantity { get; init; }

    /// <summary>What is paid for an interval in all, if known.</summary>
    public decimal? Total => Amount * Quantity;
}
