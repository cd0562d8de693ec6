using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts;
using ReadyKit.Billing;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Shell;

/// <summary>Puts together what stands around a page of a signed-in person.</summary>
internal sealed class PageShell(
    ICurrentUser user,
    ICurrentWorkspace current,
    IWorkspaces workspaces,
    WorkspaceMenu menu,
    IOptions<ReadyKitOptions> product)
{
    public async Task<ShellView> BuildAsync(HttpContext context)
    {
        var mine = await workspaces.ListMineAsync(context.RequestAborted);
        var here = current.IsPresent
            ? new WorkspaceSummary(current.Id, current.Name, current.Slug, current.Role)
            : mine is [var only] ? only : null;
        var access = await FindAccessAsync(context);
        return new ShellView(product.Value.ProductName, new PersonView(user.Id, user.Name, user.Email, user.IsSuperAdmin))
        {
            Workspaces = mine,
            Workspace = here,
            PlanName = access?.Plan.Name,
            Menu = here is null ? [] : menu.All(here.Slug, here.Role, context.Request),
            Notice = access is null ? null : BillingNotice.For(access, current.Slug, current.Role >= WorkspaceRole.Admin, context.Request),
        };
    }

    // Billing speaks of the current workspace only.
    private async Task<WorkspaceAccess?> FindAccessAsync(HttpContext context) =>
        current.IsPresent && context.RequestServices.GetService(typeof(IBilling)) is IBilling billing
            ? await billing.GetAccessAsync(context.RequestAborted)
            : null;
}
