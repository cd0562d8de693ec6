namespace ReadyKit.Billing.Providers;

/// <summary>A change of a subscription that is to come.</summary>
public sealed record ScheduledChange
{
    /// <summary>When it comes.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The provider's id of the price from then on.</summary>
    public required string PriceId { get; init; }

    /// <summary>How often the price is paid from then on. Default: 1.</summary>
    public int Quantity { get; init; } = 1;
}
