using ReadyKit.Billing.Internal.Sync;

namespace ReadyKit.Billing.Internal.Notices;

/// <summary>Tells from the difference between what a subscription was and is what people are told. Events have no say in it.</summary>
internal static class BillingNotices
{
    public const string Started = "billing.plan_started";

    /// <summary>The notices that follow from a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="nameOf">Gives a plan's name by its id.</param>
    public static IEnumerable<Notice> For(SubscriptionChange change, Func<string, string> nameOf)
    {
        if (!change.IsLive)
        {
            return change.WasLive ? [Ended(nameOf(change.OldPlanId!))] : [];
        }

        var plan = nameOf(change.Subscription.PlanId!);
        return Where([
            OfState(change, plan),
            change.WasLive && change.OldPlanId != change.Subscription.PlanId ? Changed(plan, nameOf(change.OldPlanId!)) : null,
            change.NewInterval is { } interval ? PaidBy(interval, plan) : null,
            OfCancellation(change, plan),
        ]);
    }

    private static Notice? OfState(SubscriptionChange change, string plan) => (change.WasLive, change.OldState, change.State) switch
    {
        (true, var old, var now) when old == now => null,
        (_, _, SubscriptionState.PastDue) => PaymentFailed(plan, change.GraceEndsAt),
        (_, _, SubscriptionState.Suspended) => Suspended(plan),
        (_, _, SubscriptionState.Paused) => Paused(plan),
        (false, _, _) => StartedWith(plan),
        (_, SubscriptionState.PastDue or SubscriptionState.Suspended or SubscriptionState.Paused, _) => Recovered(plan),
        _ => null,
    };

    private static Notice? OfCancellation(SubscriptionChange change, string plan) => (change.OldCancelsAt, change.Subscription.CancelsAt) switch
    {
        (null, { } end) => CancelsAt(plan, end),
        ({ }, null) when change.WasLive => CancellationTakenBack(plan),
        _ => null,
    };

    private static Notice StartedWith(string plan) => new(Started, About(plan));

    private static Notice Ended(string plan) => new("billing.plan_ended", About(plan));

    private static Notice Changed(string plan, string old) => new("billing.plan_changed", About(plan, ("before", old)));

    private static Notice PaidBy(BillingInterval interval, string plan) => new($"billing.paid_by_{interval.ToString().ToLowerInvariant()}", About(plan));

    private static Notice PaymentFailed(string plan, DateTimeOffset? end) => new("billing.payment_failed", About(plan, ("end", end)))
    {
        MailTemplate = end is null ? "billing.payment_failed" : "billing.payment_failed_with_grace",
    };

    private static Notice Suspended(string plan) => new("billing.suspended", About(plan));

    private static Notice Paused(string plan) => new("billing.paused", About(plan));

    private static Notice Recovered(string plan) => new("billing.recovered", About(plan));

    private static Notice CancelsAt(string plan, DateTimeOffset end) => new("billing.cancellation_scheduled", About(plan, ("end", end)));

    private static Notice CancellationTakenBack(string plan) => new("billing.cancellation_taken_back", About(plan));

    private static Dictionary<string, object?> About(string plan, params IEnumerable<(string Name, object? Value)> values) =>
        values.Append(("plan", plan)).ToDictionary();

    private static IEnumerable<Notice> Where(IEnumerable<Notice?> notices) => notices.OfType<Notice>();

    /// <summary>What people are told about a change.</summary>
    /// <param name="Action">The activity's code.</param>
    /// <param name="Arguments">The values that the activity and the mail name.</param>
    internal sealed record Notice(string Action, IDictionary<string, object?> Arguments)
    {
        /// <summary>The mail's texts; by default those under the activity's code.</summary>
        public string MailTemplate { get; init; } = Action;
    }
}
