using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Billing.Development.Internal;

namespace ReadyKit.Billing.Development.Pages.DevelopmentBilling;

/// <summary>The page to manage subscriptions on. Like a real provider's it asks for no session of the app: nobody can guess its id.</summary>
[AllowAnonymous]
internal sealed class PortalModel(DevelopmentBank bank, DevelopmentClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public IReadOnlyList<DevelopmentSubscription> Subscriptions { get; private set; } = [];

    public string ReturnUrl { get; private set; } = "";

    public DateTimeOffset Now { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var isKnown = await bank.DealAsync(
            (ledger, now) =>
            {
                if (Find(ledger, now) is not { } portal)
                {
                    return false;
                }

                (ReturnUrl, Now) = (portal.ReturnUrl, now);
                Subscriptions = [.. ledger.Subscriptions.Where(s => s.CustomerId == portal.CustomerId).OrderByDescending(s => s.StartedAt)];
                return true;
            },
            cancellationToken);
        return isKnown ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string? action, string? subscription, CancellationToken cancellationToken)
    {
        var isKnown = await bank.DealAsync((ledger, now) => Act(ledger, now, subscription ?? "", action ?? ""), cancellationToken);
        if (!isKnown)
        {
            return NotFound();
        }

        await clock.ActAsync(action ?? "", cancellationToken);
        return LocalRedirect($"~{DevelopmentPaths.Portal(Id)}");
    }

    private DevelopmentPortal? Find(DevelopmentLedger ledger, DateTimeOffset now) =>
        ledger.Portals.FirstOrDefault(p => p.Id == Id && now < p.ExpiresAt);

    private bool Act(DevelopmentLedger ledger, DateTimeOffset now, string subscriptionId, string action)
    {
        if (Find(ledger, now) is not { } portal)
        {
            return false;
        }

        if (ledger.Subscriptions.FirstOrDefault(s => s.Id == subscriptionId && s.CustomerId == portal.CustomerId) is { } subscription)
        {
            DevelopmentManagement.Apply(ledger, subscription, action, now);
        }

        return true;
    }
}
