using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Localization;

namespace ReadyKit.Billing.Development.Internal;

/// <summary>A subscription as its page shows it, with everything that can be done to it.</summary>
internal sealed record DevelopmentSubscriptionText(DevelopmentStatusText Status, string Sentence, IReadOnlyList<DevelopmentButton> Buttons)
{
    public static DevelopmentSubscriptionText Of(DevelopmentSubscription subscription, ITexts texts) =>
        new(StatusOf(subscription), SentenceOf(subscription, texts), [.. ButtonsOf(subscription)]);

    public static DevelopmentStatusText StatusOf(DevelopmentSubscription subscription) => subscription switch
    {
        { Status: DevelopmentStatus.Active, CancelsAtPeriodEnd: true } => new("warn", "development.billing.status.activeEnding"),
        { Status: DevelopmentStatus.Active } => new("ok", "development.billing.status.active"),
        { Status: DevelopmentStatus.Trialing, CancelsAtPeriodEnd: true } => new("warn", "development.billing.status.trialingEnding"),
        { Status: DevelopmentStatus.Trialing } => new("ok", "development.billing.status.trialing"),
        { Status: DevelopmentStatus.Incomplete, ArrivesAt: not null } => new("warn", "development.billing.status.processing"),
        { Status: DevelopmentStatus.Incomplete } => new("warn", "development.billing.status.incomplete"),
        { Status: DevelopmentStatus.PastDue } => new("warn", "development.billing.status.pastDue"),
        { Status: DevelopmentStatus.Unpaid } => new("bad", "development.billing.status.unpaid"),
        { Status: DevelopmentStatus.Paused } => new("warn", "development.billing.status.paused"),
        _ => new("", "development.billing.status.ended"),
    };

    private static string SentenceOf(DevelopmentSubscription subscription, ITexts texts)
    {
        var date = DevelopmentFormat.Date(subscription.PeriodEndsAt);
        return subscription switch
        {
            { Status: DevelopmentStatus.Canceled } => texts.Get("development.billing.sentence.over"),
            { ArrivesAt: { } arrival } => texts.Get("development.billing.sentence.arrives", ("date", DevelopmentFormat.Date(arrival))),
            { Status: DevelopmentStatus.Incomplete } => texts.Get("development.billing.sentence.incomplete"),
            { Status: DevelopmentStatus.Unpaid } => texts.Get("development.billing.sentence.unpaid"),
            { Status: DevelopmentStatus.PastDue } => texts.Get("development.billing.sentence.pastDue"),
            { Status: DevelopmentStatus.Paused, CancelsAtPeriodEnd: false } => texts.Get("development.billing.sentence.paused"),
            { CancelsAtPeriodEnd: true } => texts.Get("development.billing.sentence.ending", ("date", date)),
            { Status: DevelopmentStatus.Trialing, HasCard: false } => texts.Get("development.billing.sentence.trialWithoutCard", ("date", date)),
            { Status: DevelopmentStatus.Trialing, FailsNextRenewal: true } => texts.Get("development.billing.sentence.trialFails", ("date", date)),
            { Status: DevelopmentStatus.Trialing } => texts.Get("development.billing.sentence.trial", ("date", date)),
            { NextProduct: { } next } => texts.Get("development.billing.sentence.next", ("date", date), ("product", next.Name), ("price", texts.Get(next.PriceKey, ("price", next.PriceText)))),
            { FailsNextRenewal: true } => texts.Get("development.billing.sentence.renewalFails", ("date", date)),
            _ => texts.Get("development.billing.sentence.renews", ("date", date)),
        };
    }

    private static IEnumerable<DevelopmentButton> ButtonsOf(DevelopmentSubscription subscription)
    {
        if (subscription.Status is DevelopmentStatus.PastDue or DevelopmentStatus.Unpaid)
        {
            yield return new("pay-invoice", "development.billing.button.payInvoice", "primary");
        }

        if (subscription.Status == DevelopmentStatus.Paused)
        {
            yield return new("resume-collection", "development.billing.button.resumeCollection", "primary");
        }

        yield return subscription.CancelsAtPeriodEnd
            ? new("resume", "development.billing.button.resume", "primary")
            : new DevelopmentButton("cancel-at-period-end", "development.billing.button.cancelAtPeriodEnd");
        if (subscription.Status is DevelopmentStatus.Active or DevelopmentStatus.Trialing)
        {
            yield return new("fail-next-renewal", subscription.FailsNextRenewal ? "development.billing.button.letRenew" : "development.billing.button.failRenewal");
        }

        if (subscription.Status == DevelopmentStatus.Active)
        {
            yield return new("pause-collection", "development.billing.button.pauseCollection");
        }

        yield return new("cancel-now", "development.billing.button.cancelNow", "danger");
    }
}
