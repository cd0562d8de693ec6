namespace ReadyKit.Billing.Providers;

/// <summary>How much a customer used of something.</summary>
public sealed record UsageReport
{
    /// <summary>Our id of the report, at most 50 characters: what is reported twice counts once.</summary>
    public required string Id { get; init; }

    /// <summary>The provider's id of the customer.</summary>
    public required string CustomerId { get; init; }

    /// <summary>The provider's name of what is counted, such as a meter's or an item's.</summary>
    public required string Meter { get; init; }

    /// <summary>How much more was used.</summary>
    public required long Quantity { get; init; }

    /// <summary>When it was used.</summary>
    public required DateTimeOffset UsedAt { get; init; }
}
