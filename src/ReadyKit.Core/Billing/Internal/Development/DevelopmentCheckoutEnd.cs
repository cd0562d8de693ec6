using Microsoft.AspNetCore.Http;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Internal.Development;

/// <summary>What the development provider's page to pay on shows when nothing can be paid on it.</summary>
internal static class DevelopmentCheckoutEnd
{
    public static IResult Render(HttpContext context, DevelopmentCheckout checkout, CheckoutStatus status)
    {
        var (title, text, target) = (status, checkout.IsComplete) switch
        {
            (CheckoutStatus.Processing, _) => ("The payment is under way", "The money arrives after three days of this provider's clock, unless you decide now.", checkout.SuccessUrl),
            (_, true) => ("This is paid", "Nothing more can be paid here.", checkout.SuccessUrl),
            _ => ("This page has expired", "Nothing more can be paid here.", checkout.CancelUrl),
        };
        return DevelopmentLayout.Page(
            context,
            title,
            DevelopmentHtml.Of(
                $"""
                <section class="card narrow">
                <h1>{title}</h1>
                <p class="lead">{text}</p>
                {(status == CheckoutStatus.Processing ? Decide(context, checkout) : DevelopmentHtml.Empty)}
                <div class="buttons"><a class="button primary" href="{target}">Back to the app</a></div>
                </section>
                """));
    }

    /// <summary>Decides what becomes of a payment that is under way, and says where a button leads.</summary>
    public static string Act(DevelopmentLedger ledger, DevelopmentCheckout checkout, string action, DateTimeOffset now)
    {
        if (action is "arrive" or "bounce" && checkout.IsComplete && DevelopmentPayments.FindWaiting(ledger, checkout) is { } waiting)
        {
            DevelopmentPayments.Settle(ledger, waiting, action == "arrive", now);
        }

        return checkout.IsComplete ? checkout.SuccessUrl : DevelopmentPaths.Checkout(checkout.Id);
    }

    private static DevelopmentHtml Decide(HttpContext context, DevelopmentCheckout checkout) => DevelopmentLayout.Form(
        context,
        DevelopmentPaths.Checkout(checkout.Id),
        DevelopmentHtml.Of($"""<div class="pair">{DevelopmentLayout.Button("arrive", "It arrives")}{DevelopmentLayout.Button("bounce", "It fails")}</div>"""));
}
