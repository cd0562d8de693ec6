using Microsoft.AspNetCore.Mvc;
using ReadyKit.Billing;
using ReadyKit.Ui.Forms;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Pages.Billing;

[RequireWorkspace(WorkspaceRole.Admin)]
internal sealed class UpgradeModel(IBilling billing, IPlanCatalog plans, ICurrentWorkspace current) : FormPage
{
    [BindProperty]
    public string? Plan { get; set; }

    [TempData]
    public string? Flash { get; set; }

    public UpgradeData? Data { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(null, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await billing.StartCheckoutAsync(Plan ?? "", cancellationToken);
        if (result.Succeeded)
        {
            return new LeaveResult(result.Value);
        }

        var error = result.Errors[0];
        if (error.Code == "already_subscribed")
        {
            Flash = error.Message;
            return LocalRedirect($"~/w/{current.Slug}/billing");
        }

        await LoadAsync(error.Message, cancellationToken);
        return Refuse(result);
    }

    private async Task LoadAsync(string? error, CancellationToken cancellationToken)
    {
        var access = await billing.GetAccessAsync(cancellationToken);
        var isManageable = access.IsManageable && access.State != SubscriptionState.Pending;
        Data = new UpgradeData(plans.All, access.Plan.Id, isManageable, access.CancelsAt is not null, error);
    }
}
