using System.Globalization;

namespace ReadyKit.Billing.Internal;

/// <summary>Tells from the difference between what a subscription was and is what people are told. Events have no say in it.</summary>
internal static class BillingNotices
{
    public const string Started = "billing.plan_started";

    /// <summary>The notices that follow from a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="nameOf">Gives a plan's name by its id.</param>
    public static IEnumerable<BillingNotice> For(SubscriptionChange change, Func<string, string> nameOf)
    {
        if (!change.IsLive)
        {
            return change.WasLive ? [Ended(nameOf(change.OldPlanId!))] : [];
        }

        var plan = nameOf(change.Subscription.PlanId!);
        return Where([
            OfState(change, plan),
            change.WasLive && change.OldPlanId != change.Subscription.PlanId ? Changed(plan, nameOf(change.OldPlanId!)) : null,
            OfCancellation(change, plan),
        ]);
    }

    private static BillingNotice? OfState(SubscriptionChange change, string plan) => (change.WasLive, change.OldState, change.State) switch
    {
        (true, var old, var now) when old == now => null,
        (_, _, SubscriptionState.PastDue) => PaymentFailed(plan, change.GraceEndsAt),
        (_, _, SubscriptionState.Suspended) => Suspended(plan),
        (_, _, SubscriptionState.Paused) => Paused(plan),
        (false, _, _) => StartedWith(plan),
        (_, SubscriptionState.PastDue or SubscriptionState.Suspended or SubscriptionState.Paused, _) => Recovered(plan),
        _ => null,
    };

    private static BillingNotice? OfCancellation(SubscriptionChange change, string plan) => (change.OldCancelsAt, change.Subscription.CancelsAt) switch
    {
        (null, { } end) => CancelsAt(plan, end),
        ({ }, null) when change.WasLive => CancellationTakenBack(plan),
        _ => null,
    };

    private static BillingNotice StartedWith(string plan) => new(
        Started, About(plan), $"You are on {plan} now", $"Thank you. The {plan} plan is active, and everything it gives is there at once.");

    private static BillingNotice Ended(string plan) => new(
        "billing.plan_ended", About(plan), $"The {plan} plan has ended",
        $"The subscription to {plan} has ended and the workspace is on the free plan. Nothing was deleted; upgrade again at any time.");

    private static BillingNotice Changed(string plan, string old) => new(
        "billing.plan_changed", About(plan, ("before", old)), $"Your plan is {plan} now", $"The plan was changed from {old} to {plan}.");

    private static BillingNotice PaymentFailed(string plan, DateTimeOffset? end) => new(
        "billing.payment_failed", About(plan), "The last payment failed",
        $"The payment for {plan} failed. Everything works {(end is { } day ? $"until {Day(day)}" : "for now")}; "
        + "after that the workspace is read-only until it is paid, so please check the payment method soon.");

    private static BillingNotice Suspended(string plan) => new(
        "billing.suspended", About(plan), "The workspace is read-only",
        $"The payments for {plan} kept failing, so the workspace is read-only. Pay the open invoice and it works again at once.");

    private static BillingNotice Paused(string plan) => new(
        "billing.paused", About(plan), $"The {plan} plan is paused", $"The {plan} plan is paused and the workspace is read-only until it goes on.");

    private static BillingNotice Recovered(string plan) => new(
        "billing.recovered", About(plan), $"{plan} works again", $"Thank you. The {plan} plan is active again.");

    private static BillingNotice CancelsAt(string plan, DateTimeOffset end) => new(
        "billing.cancellation_scheduled", About(plan, ("end", end)), $"The {plan} plan ends on {Day(end)}",
        $"The {plan} plan was cancelled and ends on {Day(end)}. Until then everything stays as it is, and you can change your mind.");

    private static BillingNotice CancellationTakenBack(string plan) => new(
        "billing.cancellation_taken_back", About(plan), $"The {plan} plan goes on", $"The cancellation was taken back: the {plan} plan goes on.");

    private static Dictionary<string, object?> About(string plan, params IEnumerable<(string Name, object? Value)> values) =>
        values.Append(("plan", plan)).ToDictionary();

    private static string Day(DateTimeOffset time) => time.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static IEnumerable<BillingNotice> Where(IEnumerable<BillingNotice?> notices) => notices.OfType<BillingNotice>();
}
