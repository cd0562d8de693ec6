using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Billing;

namespace ReadyKit.Ui.Pages.Billing;

/// <summary>Where the provider sends people back to. What it says comes from the provider's state, never from the link.</summary>
[Authorize]
internal sealed class SuccessModel(ICheckoutReturn checkoutReturn) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Checkout { get; set; }

    /// <summary>Set before the page is drawn.</summary>
    public CheckoutOutcome Outcome { get; private set; } = null!;

    public bool IsPaid => Outcome.State is SubscriptionState.Active or SubscriptionState.Trialing;

    public bool HasSubscription => Outcome.State is not (SubscriptionState.None or SubscriptionState.Pending or SubscriptionState.Ended);

    /// <summary>Also when the provider could not be asked: whoever has just paid must not read that they have not.</summary>
    public bool IsOpen => Outcome.State == SubscriptionState.Pending || (!IsPaid && !Outcome.IsLatest);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var outcome = await checkoutReturn.CompleteAsync(Checkout ?? "", cancellationToken);
        if (outcome is null)
        {
            return NotFound();
        }

        Outcome = outcome;
        return Page();
    }
}
