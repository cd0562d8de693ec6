namespace ReadyKit.Billing.Internal;

/// <summary>What a subscription was and is.</summary>
/// <param name="Subscription">What it is.</param>
/// <param name="OldState">What its state was.</param>
/// <param name="OldPlanId">What plan it gave.</param>
/// <param name="OldCancelsAt">When it was to end.</param>
internal sealed record SubscriptionChange(
    Subscription Subscription, SubscriptionState OldState, string? OldPlanId, DateTimeOffset? OldCancelsAt)
{
    public bool WasLive => OldPlanId is not null && AccessPolicy.IsLive(OldState);

    public bool IsLive => Subscription.PlanId is not null && AccessPolicy.IsLive(Subscription.State);

    public bool IsChange =>
        (OldState, OldPlanId, OldCancelsAt) != (Subscription.State, Subscription.PlanId, Subscription.CancelsAt);

    public static SubscriptionChange From(Subscription subscription) =>
        new(subscription, subscription.State, subscription.PlanId, subscription.CancelsAt);
}
