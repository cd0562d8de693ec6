using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReadyKit.Accounts;

namespace ReadyKit.Billing.Internal.Development;

/// <summary>The development provider's page about itself: whom it knows, what it sold and what it still has to say.</summary>
internal sealed class DevelopmentControlPage(
    DevelopmentBank bank, DevelopmentOutbox outbox, DevelopmentClockForm clock, IHostEnvironment environment)
{
    private const string Retry = "retry-";
    private const int MaxEvents = 50;

    public async Task<IResult> ShowAsync(HttpContext context)
    {
        if (!MayUse(context))
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        var content = await bank.DealAsync((ledger, now) => Content(context, ledger, now), context.RequestAborted);
        return DevelopmentLayout.Page(context, "Overview", content);
    }

    public async Task<IResult> ActAsync(HttpContext context)
    {
        if (!MayUse(context))
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        if (await DevelopmentLayout.ReadActionAsync(context) is not { } action)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (action.StartsWith(Retry, StringComparison.Ordinal))
        {
            await outbox.RetryAsync(action[Retry.Length..], context.RequestAborted);
        }

        await clock.ActAsync(action, context.RequestAborted);
        return Results.Redirect(DevelopmentPaths.Control);
    }

    /// <summary>It names every customer: where others reach the app, it is for those who run it.</summary>
    private bool MayUse(HttpContext context) =>
        environment.IsDevelopment() || context.RequestServices.GetRequiredService<ICurrentUser>().IsSuperAdmin;

    private static DevelopmentHtml Content(HttpContext context, DevelopmentLedger ledger, DateTimeOffset now) => DevelopmentHtml.Of(
        $"""
        <div class="head"><div><h1>Development billing</h1><p class="lead">A payment provider that lives in this app, to try subscriptions with.</p></div></div>
        {Customers(ledger)}
        {DevelopmentClockForm.Render(context, DevelopmentPaths.Control, now)}
        {Events(context, ledger)}
        """);

    private static DevelopmentHtml Customers(DevelopmentLedger ledger)
    {
        var rows = ledger.Customers.Select(customer => DevelopmentHtml.Of(
            $"""
            <div class="row"><div class="grow"><strong>{customer.Name}</strong><div class="small muted">{customer.Email}</div></div>
            <div class="stack">{Subscriptions(ledger, customer)}</div></div>
            """)).ToList();
        return Section("Customers", rows, "Nobody has begun to buy a plan yet.");
    }

    private static IReadOnlyList<DevelopmentHtml> Subscriptions(DevelopmentLedger ledger, DevelopmentCustomer customer)
    {
        var all = ledger.Subscriptions.Where(s => s.CustomerId == customer.Id)
            .Select(s => DevelopmentHtml.Of($"""<div>{Name(ledger, s)} · {DevelopmentSubscriptionCard.Status(s)}</div>"""))
            .ToList();
        return all.Count > 0 ? all : [DevelopmentHtml.Constant("""<div class="muted">No subscription</div>""")];
    }

    /// <summary>A payment that is under way is decided on the page it was begun on.</summary>
    private static DevelopmentHtml Name(DevelopmentLedger ledger, DevelopmentSubscription subscription) =>
        subscription.ArrivesAt is not null && ledger.Checkouts.FirstOrDefault(c => c.SubscriptionId == subscription.Id) is { } checkout
            ? DevelopmentHtml.Of($"""<a href="{DevelopmentPaths.Checkout(checkout.Id)}">{subscription.Product.Name}</a>""")
            : DevelopmentHtml.Of($"{subscription.Product.Name}");

    private static DevelopmentHtml Events(HttpContext context, DevelopmentLedger ledger)
    {
        var rows = ledger.Events.AsEnumerable().Reverse().Take(MaxEvents).Select(e => DevelopmentHtml.Of(
            $"""
            <div class="row"><div class="grow"><strong>{e.Type}</strong><div class="small muted">{DevelopmentFormat.Time(e.CreatedAt)}</div></div>
            {Delivery(e)}<button name="action" value="{Retry + e.Id}" class="slim">{(e.DeliveredAt is null ? "Try now" : "Send again")}</button></div>
            """)).ToList();
        return rows.Count == 0
            ? Section("Events", rows, "Nothing has happened yet.")
            : DevelopmentLayout.Form(context, DevelopmentPaths.Control, Section("Events", rows, ""));
    }

    private static DevelopmentHtml Delivery(DevelopmentEvent announced) => announced switch
    {
        { DeliveredAt: not null } => DevelopmentLayout.Status("ok", "Delivered"),
        { Attempts: 0 } => DevelopmentLayout.Status("warn", "Waits"),
        _ => DevelopmentLayout.Status(
            "bad", string.Create(CultureInfo.InvariantCulture, $"Not taken ({announced.Error}), tried {announced.Attempts} times")),
    };

    private static DevelopmentHtml Section(string title, IReadOnlyList<DevelopmentHtml> rows, string nothing) => DevelopmentHtml.Of(
        $"""
        <section class="card"><h2>{title}</h2>
        {(rows.Count == 0 ? [DevelopmentHtml.Of($"""<p class="empty">{nothing}</p>""")] : rows)}
        </section>
        """);
}
