using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts;
using ReadyKit.Billing;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Shell;

internal sealed class PageShell(
    ICurrentUser user,
    ICurrentWorkspace current,
    IWorkspaces workspaces,
    WorkspaceMenu menu,
    IOptions<ReadyKitOptions> product,
    IHttpContextAccessor http) : IPageShell
{
    private Task<ShellView>? _view;

    public Task<ShellView> GetAsync(CancellationToken cancellationToken) => _view ??= BuildAsync(http.HttpContext!, cancellationToken);

    public bool Has(string route) => menu.Has(route);

    private async Task<ShellView> BuildAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var mine = await workspaces.ListMineAsync(cancellationToken);
        var here = current.IsPresent
            ? new WorkspaceSummary
            {
                Id = current.Id, Name = current.Name, Slug = current.Slug, Role = current.Role, Permissions = current.Permissions,
            }
            : mine is [var only] ? only : null;
        var access = await FindAccessAsync(context, cancellationToken);
        return new ShellView(product.Value.ProductName, new PersonView(user.Id, user.Name, user.Email, user.IsSuperAdmin), Has)
        {
            Workspaces = mine,
            Workspace = here,
            PlanName = access?.Plan.Name,
            Menu = here is null ? [] : menu.All(here.Slug, here.Permissions, context.Request),
            Notice = access is null ? null : BillingNotice.For(access, current.Slug, current.HasPermission(Permissions.ManageBilling), context.Request, menu.Texts),
        };
    }

    // Billing speaks of the current workspace only.
    private async Task<WorkspaceAccess?> FindAccessAsync(HttpContext context, CancellationToken cancellationToken) =>
        current.IsPresent && context.RequestServices.GetService<IBilling>() is { } billing
            ? await billing.GetAccessAsync(cancellationToken)
            : null;
}
