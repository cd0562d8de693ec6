using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Development.Internal;

internal sealed class DevelopmentSubscription
{
    public required string Id { get; init; }

    public required string CustomerId { get; init; }

    public required DevelopmentProduct Product { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DevelopmentStatus Status { get; set; }

    public DateTimeOffset PeriodEndsAt { get; set; }

    public bool CancelsAtPeriodEnd { get; set; }

    public bool FailsNextRenewal { get; set; }

    public DateTimeOffset? PastDueSince { get; set; }

    /// <summary>When the first payment arrives, where that takes its time.</summary>
    public DateTimeOffset? ArrivesAt { get; set; }

    public bool IsLive => Status is DevelopmentStatus.Active or DevelopmentStatus.PastDue or DevelopmentStatus.Unpaid or DevelopmentStatus.Paused;

    public ProviderSubscription ToProviderSubscription() => new(Id, StateOf(Status), [Product.PriceId])
    {
        CustomerId = CustomerId,
        Quantity = Product.Quantity,
        StartedAt = StartedAt,
        PeriodEndsAt = PeriodEndsAt,
        PastDueSince = PastDueSince,
        CancelsAt = IsLive && CancelsAtPeriodEnd ? PeriodEndsAt : null,
    };

    private static SubscriptionState StateOf(DevelopmentStatus status) => status switch
    {
        DevelopmentStatus.Incomplete => SubscriptionState.Pending,
        DevelopmentStatus.Active => SubscriptionState.Active,
        DevelopmentStatus.PastDue => SubscriptionState.PastDue,
        DevelopmentStatus.Unpaid => SubscriptionState.Suspended,
        DevelopmentStatus.Paused => SubscriptionState.Paused,
        _ => SubscriptionState.Ended,
    };
}
