using Microsoft.AspNetCore.Http;

namespace ReadyKit.Billing.Internal.Development;

/// <summary>A subscription with everything that can be done to it.</summary>
internal static class DevelopmentSubscriptionCard
{
    public static DevelopmentHtml Render(HttpContext context, string path, DevelopmentSubscription subscription)
    {
        var product = subscription.Product;
        var buttons = DevelopmentHtml.Of(
            $"""<input type="hidden" name="subscription" value="{subscription.Id}"><div class="buttons">{Buttons(subscription)}</div>""");
        return DevelopmentHtml.Of(
            $"""
            <section class="card">
            <div class="head"><h2>{product.Name}</h2>{Status(subscription)}</div>
            <p class="price">{DevelopmentFormat.Money(product)} <small>per {product.Interval}</small></p>
            <p class="lead">{Sentence(subscription)}</p>
            {(subscription.IsLive ? DevelopmentLayout.Form(context, path, buttons) : DevelopmentHtml.Empty)}
            </section>
            """);
    }

    public static DevelopmentHtml Status(DevelopmentSubscription subscription) => subscription switch
    {
        { Status: DevelopmentStatus.Active, CancelsAtPeriodEnd: true } => DevelopmentLayout.Status("warn", "Active, ends soon"),
        { Status: DevelopmentStatus.Active } => DevelopmentLayout.Status("ok", "Active"),
        { Status: DevelopmentStatus.Incomplete, ArrivesAt: not null } => DevelopmentLayout.Status("warn", "Payment under way"),
        { Status: DevelopmentStatus.Incomplete } => DevelopmentLayout.Status("warn", "Waits for confirmation"),
        { Status: DevelopmentStatus.PastDue } => DevelopmentLayout.Status("warn", "Past due"),
        { Status: DevelopmentStatus.Unpaid } => DevelopmentLayout.Status("bad", "Unpaid"),
        { Status: DevelopmentStatus.Paused } => DevelopmentLayout.Status("warn", "Paused"),
        _ => DevelopmentLayout.Status("", "Ended"),
    };

    private static string Sentence(DevelopmentSubscription subscription)
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
            { FailsNextRenewal: true } => $"It renews on {date}, and that payment will fail.",
            _ => $"It renews on {date}.",
        };
    }

    private static IEnumerable<DevelopmentHtml> Buttons(DevelopmentSubscription subscription)
    {
        if (subscription.Status is DevelopmentStatus.PastDue or DevelopmentStatus.Unpaid)
        {
            yield return DevelopmentLayout.Button("pay-invoice", "Pay open invoice", "primary");
        }

        if (subscription.Status == DevelopmentStatus.Paused)
        {
            yield return DevelopmentLayout.Button("resume-collection", "Resume collection", "primary");
        }

        yield return subscription.CancelsAtPeriodEnd
            ? DevelopmentLayout.Button("resume", "Resume", "primary")
            : DevelopmentLayout.Button("cancel-at-period-end", "Cancel at period end");
        if (subscription.Status == DevelopmentStatus.Active)
        {
            yield return DevelopmentLayout.Button(
                "fail-next-renewal", subscription.FailsNextRenewal ? "Let next renewal succeed" : "Fail next renewal");
            yield return DevelopmentLayout.Button("pause-collection", "Pause collection");
        }

        yield return DevelopmentLayout.Button("cancel-now", "Cancel now", "danger");
    }
}
