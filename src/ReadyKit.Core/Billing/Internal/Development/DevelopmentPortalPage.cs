using Microsoft.AspNetCore.Http;

namespace ReadyKit.Billing.Internal.Development;

/// <summary>The development provider's page to manage subscriptions on.</summary>
internal sealed class DevelopmentPortalPage(DevelopmentBank bank, DevelopmentClockForm clock)
{
    public async Task<IResult> ShowAsync(HttpContext context, string id)
    {
        var view = await bank.DealAsync(
            (ledger, now) => Find(ledger, now, id) is { } portal
                ? (portal, [.. ledger.Subscriptions.Where(s => s.CustomerId == portal.CustomerId).OrderByDescending(s => s.StartedAt)], now)
                : ((DevelopmentPortal Portal, List<DevelopmentSubscription> Subscriptions, DateTimeOffset Now)?)null,
            context.RequestAborted);
        return view is var (portal, subscriptions, now)
            ? DevelopmentLayout.Page(context, "Your subscription", Content(context, portal, subscriptions, now))
            : Results.StatusCode(StatusCodes.Status404NotFound);
    }

    public async Task<IResult> ActAsync(HttpContext context, string id)
    {
        if (await DevelopmentLayout.ReadActionAsync(context) is not { } action)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var subscriptionId = form["subscription"].ToString();
        var isKnown = await bank.DealAsync((ledger, now) => Act(ledger, now, id, subscriptionId, action), context.RequestAborted);
        if (!isKnown)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        await clock.ActAsync(action, context.RequestAborted);
        return Results.Redirect(DevelopmentPaths.Portal(id));
    }

    private static DevelopmentPortal? Find(DevelopmentLedger ledger, DateTimeOffset now, string id) =>
        ledger.Portals.FirstOrDefault(p => p.Id == id && now < p.ExpiresAt);

    private static bool Act(DevelopmentLedger ledger, DateTimeOffset now, string id, string subscriptionId, string action)
    {
        if (Find(ledger, now, id) is not { } portal)
        {
            return false;
        }

        if (ledger.Subscriptions.FirstOrDefault(s => s.Id == subscriptionId && s.CustomerId == portal.CustomerId) is { } subscription)
        {
            DevelopmentManagement.Apply(ledger, subscription, action, now);
        }

        return true;
    }

    private static DevelopmentHtml Content(HttpContext context, DevelopmentPortal portal, IReadOnlyList<DevelopmentSubscription> subscriptions, DateTimeOffset now)
    {
        var path = DevelopmentPaths.Portal(portal.Id);
        return DevelopmentHtml.Of(
            $"""
            <div class="head">
            <div><h1>Your subscription</h1><p class="lead">Change or end it, and make happen what otherwise takes months.</p></div>
            <a class="button" href="{portal.ReturnUrl}">Back to the app</a>
            </div>
            {subscriptions.Select(s => DevelopmentSubscriptionCard.Render(context, path, s))}
            {(subscriptions.Count == 0 ? DevelopmentHtml.Constant("""<section class="card"><p class="empty">There is no subscription yet.</p></section>""") : DevelopmentHtml.Empty)}
            {DevelopmentClockForm.Render(context, path, now)}
            """);
    }
}
