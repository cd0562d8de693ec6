using ReadyKit.Billing.Development.Internal.Ledger;

namespace ReadyKit.Billing.Development.Internal;

/// <summary>A subscription as its page shows it, with everything that can be done to it.</summary>
internal sealed record DevelopmentSubscriptionText(DevelopmentStatusText Status, string Sentence, IReadOnlyList<DevelopmentButton> Buttons)
{
    public static DevelopmentSubscriptionText Of(DevelopmentSubscription subscription) =>
        new(StatusOf(subscription), SentenceOf(subscription), [.. ButtonsOf(subscription)]);

    public static DevelopmentStatusText StatusOf(DevelopmentSubscription subscription) => subscription switch
    {
        { Status: DevelopmentStatus.Active, CancelsAtPeriodEnd: true } => new("warn", "Active, ends soon"),
        { Status: DevelopmentStatus.Active } => new("ok", "Active"),
        { Status: DevelopmentStatus.Trialing, CancelsAtPeriodEnd: true } => new("warn", "In trial, ends soon"),
        { Status: DevelopmentStatus.Trialing } => new("ok", "In trial"),
        { Status: DevelopmentStatus.Incomplete, ArrivesAt: not null } => new("warn", "Payment under way"),
        { Status: DevelopmentStatus.Incomplete } => new("warn", "Waits for confirmation"),
        { Status: DevelopmentStatus.PastDue } => new("warn", "Past due"),
        { Status: DevelopmentStatus.Unpaid } => new("bad", "Unpaid"),
        { Status: DevelopmentStatus.Paused } => new("warn", "Paused"),
        _ => new("", "Ended"),
    };

    private static string SentenceOf(DevelopmentSubscription subscription)
    {
        var date = DevelopmentFormat.Date(subscription.PeriodEndsAt);
        return subscription switch
        {
            { Status: DevelopmentStatus.Canceled } => "It is over. Nothing is charged any more.",
            { ArrivesAt: { } arrival } => $"It begins when the payment arrives, on {DevelopmentFormat.Date(arrival)}.",
            { Status: DevelopmentStatus.Incomplete } => "It begins when the payment is confirmed.",
            { Status: DevelopmentStatus.Unpaid } => "The payment was asked for several times. An invoice is open.",
            { Status: DevelopmentStatus.PastDue } => "The last payment failed and is tried again. An invoice is open.",
            { Status: DevelopmentStatus.Paused, CancelsAtPeriodEnd: false } => "Nothing is collected while it is paused.",
            { CancelsAtPeriodEnd: true } => $"It ends on {date} and is not renewed.",
            { Status: DevelopmentStatus.Trialing, HasCard: false } => $"Its trial ends on {date}, and there is no card to charge.",
            { Status: DevelopmentStatus.Trialing, FailsNextRenewal: true } => $"Its trial ends on {date}, and the first payment will fail.",
            { Status: DevelopmentStatus.Trialing } => $"Its trial ends on {date}, and the first payment is taken.",
            { NextProduct: { } next } => $"From {date} on it is {next.Name} for {next.PriceText} per {next.IntervalText}.",
            { FailsNextRenewal: true } => $"It renews on {date}, and that payment will fail.",
            _ => $"It renews on {date}.",
        };
    }

    private static IEnumerable<DevelopmentButton> ButtonsOf(DevelopmentSubscription subscription)
    {
        if (subscription.Status is DevelopmentStatus.PastDue or DevelopmentStatus.Unpaid)
        {
            yield return new("pay-invoice", "Pay open invoice", "primary");
        }

        if (subscription.Status == DevelopmentStatus.Paused)
        {
            yield return new("resume-collection", "Resume collection", "primary");
        }

        yield return subscription.CancelsAtPeriodEnd
            ? new("resume", "Resume", "primary")
            : new DevelopmentButton("cancel-at-period-end", "Cancel at period end");
        if (subscription.Status is DevelopmentStatus.Active or DevelopmentStatus.Trialing)
        {
            yield return new("fail-next-renewal", subscription.FailsNextRenewal ? "Let next renewal succeed" : "Fail next renewal");
        }

        if (subscription.Status == DevelopmentStatus.Active)
        {
            yield return new("pause-collection", "Pause collection");
        }

        yield return new("cancel-now", "Cancel now", "danger");
    }
}
