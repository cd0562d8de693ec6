using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Hosting;
using ReadyKit.Billing.Development.Internal;
using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Development.Internal.Webhooks;

namespace ReadyKit.Billing.Development.Pages.DevelopmentBilling;

/// <summary>The provider's page about itself: whom it knows, what it sold and what it still has to say.</summary>
[AllowAnonymous]
internal sealed class OverviewModel(DevelopmentBank bank, DevelopmentOutbox outbox, DevelopmentClock clock, IHostEnvironment environment) : PageModel
{
    private const string Retry = "retry-";
    private const string SuperAdmin = "super-admin";
    private const int MaxEvents = 50;

    public IReadOnlyList<(DevelopmentCustomer Customer, IReadOnlyList<DevelopmentSubscription> Subscriptions)> Customers { get; private set; } = [];

    public IReadOnlyList<DevelopmentEvent> Events { get; private set; } = [];

    /// <summary>A payment that is under way is decided on the page it was begun on.</summary>
    public IReadOnlyDictionary<string, string> Waiting { get; private set; } = new Dictionary<string, string>();

    public DateTimeOffset Now { get; private set; }

    /// <summary>It names every customer: where others reach the app, it is for those who run it.</summary>
    private bool IsForbidden => !environment.IsDevelopment() && !User.IsInRole(SuperAdmin);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (IsForbidden)
        {
            return NotFound();
        }

        await bank.DealAsync(Read, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? action, CancellationToken cancellationToken)
    {
        if (IsForbidden)
        {
            return NotFound();
        }

        if (action?.StartsWith(Retry, StringComparison.Ordinal) == true)
        {
            await outbox.RetryAsync(action[Retry.Length..], cancellationToken);
        }

        await clock.ActAsync(action ?? "", cancellationToken);
        return LocalRedirect($"~{DevelopmentPaths.Control}");
    }

    public static DevelopmentButton RetryOf(DevelopmentEvent announced) =>
        new(Retry + announced.Id, announced.DeliveredAt is null ? "development.billing.events.now" : "development.billing.events.again");

    public static DevelopmentStatusText StatusOf(DevelopmentEvent announced) => announced switch
    {
        { DeliveredAt: not null } => new("ok", "development.billing.events.delivered"),
        { Attempts: 0 } => new("warn", "development.billing.events.waits"),
        _ => new("bad", "development.billing.events.refused", ("error", announced.Error), ("count", announced.Attempts)),
    };

    private bool Read(DevelopmentLedger ledger, DateTimeOffset now)
    {
        Now = now;
        Customers = [.. ledger.Customers.Select(c => (c, (IReadOnlyList<DevelopmentSubscription>)[.. ledger.Subscriptions.Where(s => s.CustomerId == c.Id)]))];
        Events = [.. ledger.Events.AsEnumerable().Reverse().Take(MaxEvents)];
        Waiting = ledger.Checkouts
            .Where(c => ledger.Subscriptions.Any(s => s.Id == c.SubscriptionId && s.ArrivesAt is not null))
            .ToDictionary(c => c.SubscriptionId!, c => DevelopmentPaths.Checkout(c.Id));
        return true;
    }
}
