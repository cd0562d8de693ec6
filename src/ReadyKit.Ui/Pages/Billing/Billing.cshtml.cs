using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Billing;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Pages.Billing;

[RequireWorkspace(WorkspaceRole.Admin)]
internal sealed class BillingModel(IBilling billing, IPlanCatalog plans) : PageModel
{
    public BillingData? Data { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var access = await billing.GetAccessAsync(cancellationToken);
        var usage = await billing.GetUsageAsync(cancellationToken);
        Data = new BillingData(access, access.IsManageable && access.State != SubscriptionState.Pending, usage, plans.All.Any(p => !p.IsFree && p.Id != access.Plan.Id));
    }
}
