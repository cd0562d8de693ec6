using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Billing;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Pages.Billing;

/// <summary>Leads to the provider's page on which the subscription is managed. It shows nothing itself.</summary>
[RequireWorkspace(Permissions.ManageBilling)]
internal sealed class PortalModel(IBilling billing, ICurrentWorkspace current) : PageModel
{
    /// <summary>Shown on the page that is led to.</summary>
    [TempData]
    public string? Error { get; set; }

    public IActionResult OnGet() => ToBilling();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await billing.OpenPortalAsync(cancellationToken);
        if (result.Succeeded)
        {
            return new ExternalRedirectResult(result.Value);
        }

        Error = result.Errors[0].Message;
        return ToBilling();
    }

    private LocalRedirectResult ToBilling() => LocalRedirect($"~/w/{current.Slug}/billing");
}
