using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Billing;
using ReadyKit.Localization;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Pages.Billing;

/// <summary>Leads to the provider's page on which the subscription is managed. It shows nothing itself.</summary>
[RequireWorkspace(Permissions.ManageBilling)]
internal sealed class PortalModel(IBilling billing, ICurrentWorkspace current, ITexts texts) : PageModel
{
    /// <summary>What the page is for; by default to manage everything.</summary>
    [BindProperty]
    public BillingPagePurpose Purpose { get; set; } = BillingPagePurpose.Manage;

    /// <summary>To confirm a change: the id of the price.</summary>
    [BindProperty]
    public string? Price { get; set; }

    /// <summary>Shown on the page that is led to.</summary>
    [TempData]
    public string? Error { get; set; }

    public IActionResult OnGet() => ToBilling();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await billing.OpenPageAsync(Purpose, Price, cancellationToken);
        if (result.Succeeded)
        {
            return new ExternalRedirectResult(result.Value);
        }

        Error = texts.Describe(result.Errors[0]);
        return ToBilling();
    }

    private LocalRedirectResult ToBilling() => LocalRedirect($"~/w/{current.Slug}/billing");
}
