namespace ReadyKit.Billing.Internal.Sync;

/// <summary>What a subscription was at the look of before, and is.</summary>
/// <param name="Subscription">What it is.</param>
/// <param name="OldState">What its state was.</param>
/// <param name="OldPlanId">What plan it gave.</param>
/// <param name="OldCancelsAt">When it was to end.</param>
internal sealed record SubscriptionChange(
    Subscription Subscription, SubscriptionState OldState, string? OldPlanId, DateTimeOffset? OldCancelsAt)
{
    private readonly SubscriptionState? _state;

    /// <summary>What its state is; suspended also when the provider still says past due and the grace period is over.</summary>
    public SubscriptionState State
    {
        get => _state ?? Subscription.State;
        init => _state = value;
    }

    public DateTimeOffset? OldGraceEndsAt { get; init; }

    public BillingInterval? OldInterval { get; init; }

    /// <summary>The interval that is paid by from now on, where it was another one for the same plan.</summary>
    public BillingInterval? NewInterval =>
        WasLive && OldPlanId == Subscription.PlanId && OldInterval is not null && OldInterval != Subscription.Interval ? Subscription.Interval : null;

    /// <summary>While past due at the provider: when the grace period is over.</summary>
    public DateTimeOffset? GraceEndsAt { get; init; }

    /// <summary>The end of a grace period that was not known before and is to come.</summary>
    public DateTimeOffset? NewGraceEnd => State == SubscriptionState.PastDue && GraceEndsAt != OldGraceEndsAt ? GraceEndsAt : null;

    public bool WasLive => OldPlanId is not null && LiveSubscriptions.Includes(OldState);

    public bool IsLive => Subscription.PlanId is not null && LiveSubscriptions.Includes(Subscription.State);

    public bool IsChange =>
        (OldState, OldPlanId, OldCancelsAt) != (State, Subscription.PlanId, Subscription.CancelsAt) || NewInterval is not null;

    public static SubscriptionChange From(Subscription subscription) =>
        new(subscription, subscription.State, subscription.PlanId, subscription.CancelsAt) { OldInterval = subscription.Interval };
}
