namespace ReadyKit.Billing.Internal;

/// <summary>What a live subscription is: one that is being paid, or will be again when its owner acts.</summary>
internal static class LiveSubscriptions
{
    private static readonly SubscriptionState[] _states =
    [
        SubscriptionState.Trialing, SubscriptionState.Active, SubscriptionState.PastDue, SubscriptionState.Suspended, SubscriptionState.Paused,
    ];

    public static bool Includes(SubscriptionState state) => _states.Contains(state);

    /// <summary>Those of a query.</summary>
    public static IQueryable<Subscription> Live(this IQueryable<Subscription> subscriptions) =>
        subscriptions.Where(s => s.PlanId != null && _states.Contains(s.State));
}
