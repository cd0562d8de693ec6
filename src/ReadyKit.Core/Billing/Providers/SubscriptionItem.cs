namespace ReadyKit.Billing.Providers;

/// <summary>One price that a subscription is made of.</summary>
public sealed record SubscriptionItem
{
    /// <summary>The provider's id of the price.</summary>
    public required string PriceId { get; init; }

    /// <summary>How often it is paid. Default: 1.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>When its paid period ends and renews.</summary>
    public DateTimeOffset? PeriodEndsAt { get; init; }

    /// <summary>Whether it is paid by use, which is reported to <see cref="IUsageMeter"/>. Default: no.</summary>
    public bool IsMetered { get; init; }
}
