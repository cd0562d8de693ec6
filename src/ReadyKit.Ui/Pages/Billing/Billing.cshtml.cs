using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Billing;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Pages.Billing;

[RequireWorkspace(Permissions.ManageBilling)]
internal sealed class BillingModel(IBilling billing, ICurrentWorkspace current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public BillingData? Data { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        // Whoever comes back wants to see what they did there, before the provider has told of it.
        if (From == "portal")
        {
            await billing.RefreshAsync(cancellationToken);
            return LocalRedirect($"~/w/{current.Slug}/billing");
        }

        var access = await billing.GetAccessAsync(cancellationToken);
        var usage = await billing.GetUsageAsync(cancellationToken);
        Data = new BillingData(access, PaidView.From(access.Price), access.IsManageable, usage, billing.Offers.Any(p => p.Id != access.Price?.Id));
        return Page();
    }
}
