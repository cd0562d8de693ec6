using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts;
using ReadyKit.ActivityLog;
using ReadyKit.Billing;
using ReadyKit.Ui.Shell;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Pages.Workspaces;

[RequireWorkspace]
internal sealed class HomeModel(
    ICurrentUser user, ICurrentWorkspace current, IWorkspaces workspaces, IActivityLog log, WorkspaceMenu menu) : PageModel
{
    private const int ActivityShown = 6;

    public HomeData? Data { get; private set; }

    public string FirstName => user.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(user.Name);

    /// <summary>How many cards stand on top: members, the plan, and of what it limits the first two.</summary>
    public int Cards => 1 + (Data?.Access is null ? 0 : 1) + Math.Min(2, Data?.Usage.Count(use => use.Name != LimitNames.Members) ?? 0);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var details = await workspaces.GetDetailsAsync(cancellationToken);
        var activity = await log.ListAsync(new PageRequest(perPage: ActivityShown), cancellationToken);
        var billing = HttpContext.RequestServices.GetService<IBilling>();
        Data = new HomeData(
            details,
            billing is null ? null : await billing.GetAccessAsync(cancellationToken),
            billing is null ? [] : await billing.GetUsageAsync(cancellationToken),
            activity.Items,
            menu.OfHost(current.Slug, current.Permissions, Request));
    }
}
