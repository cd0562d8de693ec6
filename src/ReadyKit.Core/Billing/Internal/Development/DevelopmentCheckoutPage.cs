using Microsoft.AspNetCore.Http;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Internal.Development;

/// <summary>The development provider's page to pay on.</summary>
internal sealed class DevelopmentCheckoutPage(DevelopmentBank bank)
{
    public async Task<IResult> ShowAsync(HttpContext context, string id)
    {
        var (checkout, status) = await FindAsync(context, id);
        if (checkout is null)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        if (status != CheckoutStatus.Open)
        {
            return DevelopmentCheckoutEnd.Render(context, checkout, status);
        }

        var wasDeclined = context.Request.Query["result"] == "declined";
        return DevelopmentLayout.Page(context, $"Subscribe to {checkout.Product.Name}", Content(context, checkout, wasDeclined));
    }

    public async Task<IResult> ActAsync(HttpContext context, string id)
    {
        if (await DevelopmentLayout.ReadActionAsync(context) is not { } action)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var target = await bank.DealAsync((ledger, now) => Act(ledger, now, id, action), context.RequestAborted);
        return target is null ? Results.StatusCode(StatusCodes.Status404NotFound) : Results.Redirect(target);
    }

    public async Task<IResult> ShowConfirmationAsync(HttpContext context, string id)
    {
        var (checkout, status) = await FindAsync(context, id);
        if (checkout is null)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        return status == CheckoutStatus.Open
            ? DevelopmentLayout.Page(context, "Confirm the payment", Confirmation(context, checkout))
            : DevelopmentCheckoutEnd.Render(context, checkout, status);
    }

    private Task<(DevelopmentCheckout? Checkout, CheckoutStatus Status)> FindAsync(HttpContext context, string id) =>
        bank.DealAsync(
            (ledger, now) =>
            {
                var found = ledger.Checkouts.FirstOrDefault(c => c.Id == id);
                return (found, DevelopmentPayments.StatusOf(ledger, found, now));
            },
            context.RequestAborted);

    /// <summary>Carries out a button and says where it leads. Pressed twice, it does the same once.</summary>
    private static string? Act(DevelopmentLedger ledger, DateTimeOffset now, string id, string action)
    {
        if (ledger.Checkouts.FirstOrDefault(c => c.Id == id) is not { } checkout)
        {
            return null;
        }

        if (!checkout.IsOpenAt(now))
        {
            return DevelopmentCheckoutEnd.Act(ledger, checkout, action, now);
        }

        switch (action)
        {
            case "pay" or "confirm":
                DevelopmentPayments.Pay(ledger, checkout, now);
                return checkout.SuccessUrl;
            case "pay-later":
                DevelopmentPayments.PayLater(ledger, checkout, now);
                return checkout.SuccessUrl;
            case "needs-confirmation":
                DevelopmentPayments.AskForConfirmation(ledger, checkout, now);
                return DevelopmentPaths.Confirm(id);
            case "pay-fails" or "refuse":
                DevelopmentPayments.Decline(ledger, checkout, now);
                return DevelopmentPaths.Checkout(id) + "?result=declined";
            default:
                return checkout.CancelUrl;
        }
    }

    private static DevelopmentHtml Content(HttpContext context, DevelopmentCheckout checkout, bool wasDeclined)
    {
        var product = checkout.Product;
        var price = DevelopmentFormat.Money(product);
        return DevelopmentHtml.Of(
            $"""
            <div class="split">
            <section>
            <h1>Subscribe to {product.Name}</h1>
            <p class="lead">{product.Description}</p>
            <p class="price">{price} <small>per {product.Interval}</small></p>
            <dl class="lines">
            <div><dt>{product.Name}, billed every {product.Interval}</dt><dd>{price}</dd></div>
            <div class="total"><dt>Due today</dt><dd>{price}</dd></div>
            </dl>
            </section>
            <section class="card">
            {(wasDeclined ? DevelopmentHtml.Constant("""<p class="banner bad" role="alert"><strong>The card was declined.</strong> Nothing was charged. Try again.</p>""") : DevelopmentHtml.Empty)}
            <h2>Payment</h2>
            <div class="cardface"><span>4242 4242 4242 4242</span><span class="muted">12 / 34</span></div>
            {DevelopmentLayout.Form(context, DevelopmentPaths.Checkout(checkout.Id), Buttons())}
            </section>
            </div>
            """);
    }

    private static DevelopmentHtml Buttons() => DevelopmentHtml.Of(
        $"""
        <div class="buttons column">{DevelopmentLayout.Button("pay", "Pay", "primary")}</div>
        <p class="or">or see what happens when</p>
        <div class="pair">{DevelopmentLayout.Button("pay-fails", "Pay fails")}{DevelopmentLayout.Button("needs-confirmation", "Needs confirmation")}</div>
        <div class="buttons column">{DevelopmentLayout.Button("pay-later", "Payment takes days")}{DevelopmentLayout.Button("cancel", "Cancel", "plain")}</div>
        """);

    private static DevelopmentHtml Confirmation(HttpContext context, DevelopmentCheckout checkout)
    {
        var buttons = DevelopmentHtml.Of(
            $"""<div class="buttons column">{DevelopmentLayout.Button("confirm", "Confirm", "primary")}{DevelopmentLayout.Button("refuse", "Refuse")}</div>""");
        return DevelopmentHtml.Of(
            $"""
            <section class="card narrow">
            <h1>Confirm the payment</h1>
            <p class="lead">Your bank wants to know that it is you who pays {DevelopmentFormat.Money(checkout.Product)} for {checkout.Product.Name}.</p>
            {DevelopmentLayout.Form(context, DevelopmentPaths.Checkout(checkout.Id), buttons)}
            </section>
            """);
    }
}
