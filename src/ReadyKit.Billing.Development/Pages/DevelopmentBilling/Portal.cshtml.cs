using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Billing.Development.Internal;
using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Providers.Orders;

namespace ReadyKit.Billing.Development.Pages.DevelopmentBilling;

/// <summary>The page to manage subscriptions on. Like a real provider's it asks for no session of the app: nobody can guess its id.</summary>
[AllowAnonymous]
internal sealed class PortalModel(DevelopmentBank bank, DevelopmentClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public IReadOnlyList<DevelopmentSubscription> Subscriptions { get; private set; } = [];

    /// <summary>What the page is for.</summary>
    public BillingPagePurpose Purpose { get; private set; }

    /// <summary>What is changed to, where a change is to be confirmed.</summary>
    public DevelopmentProduct? Product { get; private set; }

    /// <summary>What that costs now.</summary>
    public string DueText { get; private set; } = "";

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

                (ReturnUrl, Now, Purpose) = (portal.ReturnUrl, now, portal.Purpose);
                Subscriptions = [.. ledger.Subscriptions.Where(s => s.CustomerId == portal.CustomerId)
                    .OrderByDescending(s => s.Id == portal.SubscriptionId).ThenByDescending(s => s.StartedAt)];
                ShowChange(ledger, portal, now);
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

    private void ShowChange(DevelopmentLedger ledger, DevelopmentPortal portal, DateTimeOffset now)
    {
        if (portal.Product is { } product && FindMeant(ledger, portal) is { IsLive: true } subscription && subscription.Product != product)
        {
            var due = DevelopmentOrders.ChangeProduct(subscription.Copy(), product, OrderProration.Now, now);
            (Product, DueText) = (product, MoneyText.Format(due, product.Currency));
        }
    }

    private static DevelopmentSubscription? FindMeant(DevelopmentLedger ledger, DevelopmentPortal portal) =>
        ledger.Subscriptions.Find(s => s.Id == portal.SubscriptionId && s.CustomerId == portal.CustomerId);

    private DevelopmentPortal? Find(DevelopmentLedger ledger, DateTimeOffset now) =>
        ledger.Portals.FirstOrDefault(p => p.Id == Id && now < p.ExpiresAt);

    private bool Act(DevelopmentLedger ledger, DateTimeOffset now, string subscriptionId, string action)
    {
        if (Find(ledger, now) is not { } portal)
        {
            return false;
        }

        if (action == "confirm-change" && portal.Product is { } product && FindMeant(ledger, portal) is { } meant)
        {
            DevelopmentOrders.Confirm(ledger, meant, product, now);
        }
        else if (ledger.Subscriptions.FirstOrDefault(s => s.Id == subscriptionId && s.CustomerId == portal.CustomerId) is { } subscription)
        {
            DevelopmentManagement.Apply(ledger, subscription, action, now);
        }

        return true;
    }
}
