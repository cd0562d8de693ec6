namespace ReadyKit.Billing.Internal;

/// <summary>A workspace's billing as the API answers it.</summary>
internal sealed record BillingView(
    Plan Plan,
    SubscribedPrice? Price,
    SubscriptionState State,
    AccessLevel Level,
    DateTimeOffset? CancelsAt,
    DateTimeOffset? PeriodEndsAt,
    DateTimeOffset? GraceEndsAt,
    bool IsManageable,
    IReadOnlyList<LimitUsage> Usage,
    IReadOnlyList<Plan> Plans);
