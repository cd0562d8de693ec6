namespace ReadyKit.Billing.Providers.Orders;

/// <summary>Something to be done with a subscription.</summary>
public sealed record SubscriptionOrder
{
    /// <summary>What.</summary>
    public required OrderKind Kind { get; init; }

    /// <summary>Which attempt it is.</summary>
    public required Attempt Attempt { get; init; }

    /// <summary>The provider's id of the subscription.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>When. Default: now.</summary>
    public OrderTime When { get; init; }

    /// <summary>What becomes of the rest of the period. Default: the difference is on the next bill.</summary>
    public OrderProration Proration { get; init; }

    /// <summary>For a change of price: the plan.</summary>
    public Plan? Plan { get; init; }

    /// <summary>For a change of price: the price as the settings have it.</summary>
    public PlanPrice? Price { get; init; }

    /// <summary>For a change of price: the provider's id of it.</summary>
    public string? PriceId { get; init; }

    /// <summary>How often the price is paid in all, never how often more; <see langword="null"/> leaves it as it is. A scheduled change is kept.</summary>
    public int? Quantity { get; init; }

    /// <summary>The version that the order was made for; with another one nothing is done. <see langword="null"/>: whichever.</summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>Whether it is only asked what would come of it.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Whether it is carried out only once the difference is paid.</summary>
    public bool OnlyOncePaid { get; init; }
}
