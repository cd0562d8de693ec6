using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Billing.Development.Internal;
using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Providers.Pages;

namespace ReadyKit.Billing.Development.Pages.DevelopmentBilling;

/// <summary>The page to pay on. Like a real provider's it asks for no session of the app: nobody can guess its id.</summary>
[AllowAnonymous]
internal sealed class CheckoutModel(DevelopmentBank bank) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Result { get; set; }

    /// <summary>The bank wants to know that it is the card's owner who pays.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Step { get; set; }

    /// <summary>Set before the page is drawn.</summary>
    public DevelopmentCheckout Checkout { get; private set; } = null!;

    public CheckoutStatus Status { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await bank.DealAsync(
            (ledger, now) =>
            {
                var checkout = ledger.Checkouts.FirstOrDefault(c => c.Id == Id);
                Status = DevelopmentPayments.StatusOf(ledger, checkout, now);
                return checkout;
            },
            cancellationToken);
        if (found is null || Step is not (null or "confirm"))
        {
            return NotFound();
        }

        Checkout = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? action, CancellationToken cancellationToken)
    {
        var target = await bank.DealAsync((ledger, now) => Act(ledger, now, action ?? ""), cancellationToken);
        return target is null ? NotFound() : Redirect(target.StartsWith('/') ? $"~{target}" : target);
    }

    /// <summary>Carries out a button and says where it leads. Pressed twice, it does the same once.</summary>
    private string? Act(DevelopmentLedger ledger, DateTimeOffset now, string action)
    {
        if (ledger.Checkouts.FirstOrDefault(c => c.Id == Id) is not { } checkout)
        {
            return null;
        }

        return DevelopmentPayments.StatusOf(ledger, checkout, now) == CheckoutStatus.Open
            ? Pay(ledger, checkout, action, now)
            : Decide(ledger, checkout, action, now);
    }

    private string Pay(DevelopmentLedger ledger, DevelopmentCheckout checkout, string action, DateTimeOffset now)
    {
        switch (action)
        {
            case "pay" or "confirm":
                DevelopmentPayments.Pay(ledger, checkout, hasCard: true, now);
                return checkout.SuccessUrl;
            case "without-card" when checkout is { TrialDays: > 0, TrialNeedsCard: false }:
                DevelopmentPayments.Pay(ledger, checkout, hasCard: false, now);
                return checkout.SuccessUrl;
            case "pay-later":
                DevelopmentPayments.PayLater(ledger, checkout, now);
                return checkout.SuccessUrl;
            case "needs-confirmation":
                DevelopmentPayments.AskForConfirmation(ledger, checkout, now);
                return DevelopmentPaths.Confirm(Id);
            case "pay-fails" or "refuse":
                DevelopmentPayments.Decline(ledger, checkout, now);
                return DevelopmentPaths.Checkout(Id) + "?result=declined";
            default:
                return checkout.CancelUrl;
        }
    }

    /// <summary>Decides what becomes of a payment that is under way, and says where a button leads.</summary>
    private static string Decide(DevelopmentLedger ledger, DevelopmentCheckout checkout, string action, DateTimeOffset now)
    {
        if (action is "arrive" or "bounce" && checkout.IsComplete && DevelopmentPayments.FindWaiting(ledger, checkout) is { } waiting)
        {
            DevelopmentPayments.Settle(ledger, waiting, action == "arrive", now);
        }

        return checkout.IsComplete ? checkout.SuccessUrl : DevelopmentPaths.Checkout(checkout.Id);
    }
}
