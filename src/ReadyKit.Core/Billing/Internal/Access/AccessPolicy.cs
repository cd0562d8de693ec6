namespace ReadyKit.Billing.Internal.Access;

/// <summary>Says what subscriptions give, from their state and the time alone.</summary>
internal sealed class AccessPolicy(IPlanCatalog plans, TimeSpan gracePeriod)
{
    /// <summary>What a workspace with these subscriptions may do at this moment: the best that any of them gives.</summary>
    public WorkspaceAccess Decide(IEnumerable<Subscription> subscriptions, DateTimeOffset now)
    {
        var all = subscriptions.ToList();
        var given = all
            .Where(s => s.PlanId is not null && plans.Find(s.PlanId) is not null)
            .Select(s => Give(s, now))
            .OrderByDescending(Rank)
            .ThenByDescending(a => a.Plan.Rank)
            .ThenBy(a => a.State)
            .ThenByDescending(a => a.PeriodEndsAt)
            .FirstOrDefault();
        return (given ?? new WorkspaceAccess(plans.Free, AccessLevel.Full, SubscriptionState.None, null, null, null)) with
        {
            IsTrialAvailable = all.TrueForAll(s => s.PlanId is null || s.State is SubscriptionState.None or SubscriptionState.Pending),
        };
    }

    /// <summary>While past due: when the grace period is over.</summary>
    public DateTimeOffset? GraceEndOf(Subscription subscription) =>
        subscription is { State: SubscriptionState.PastDue, PastDueSince: { } since } ? since + gracePeriod : null;

    /// <summary>The state, or suspended when a grace period is over by then.</summary>
    public SubscriptionState StateAfterGrace(Subscription subscription, DateTimeOffset now) =>
        GraceEndOf(subscription) <= now ? SubscriptionState.Suspended : subscription.State;

    private WorkspaceAccess Give(Subscription subscription, DateTimeOffset now)
    {
        var state = StateAt(subscription, now);
        var isLive = LiveSubscriptions.Includes(state);
        return new WorkspaceAccess(
            isLive ? plans.Find(subscription.PlanId!)! : plans.Free,
            state is SubscriptionState.Suspended or SubscriptionState.Paused ? AccessLevel.ReadOnly : AccessLevel.Full,
            state,
            isLive ? subscription.CancelsAt : null,
            isLive ? subscription.PeriodEndsAt : null,
            state == SubscriptionState.PastDue ? GraceEndOf(subscription) : null)
        {
            Price = isLive ? PriceOf(subscription) : null,
        };
    }

    private static SubscribedPrice PriceOf(Subscription subscription) => new()
    {
        Id = subscription.PriceId,
        Interval = subscription.Interval,
        Currency = subscription.Currency,
        Amount = subscription.Amount,
        Quantity = subscription.Quantity,
    };

    /// <summary>Whether it has ended by then, as was scheduled.</summary>
    public bool IsOver(Subscription subscription, DateTimeOffset now) => StateAt(subscription, now) == SubscriptionState.Ended;

    private SubscriptionState StateAt(Subscription subscription, DateTimeOffset now) =>
        LiveSubscriptions.Includes(subscription.State) && subscription.CancelsAt <= now ? SubscriptionState.Ended : StateAfterGrace(subscription, now);

    private static int Rank(WorkspaceAccess access) => access switch
    {
        { State: SubscriptionState.Pending } => 1,
        { Plan.IsFree: true } => 0,
        { Level: AccessLevel.ReadOnly } => 2,
        _ => 3,
    };
}
