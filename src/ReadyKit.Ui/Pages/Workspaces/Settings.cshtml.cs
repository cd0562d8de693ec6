using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Pages.Workspaces;

[RequireWorkspace(Permissions.ManageWorkspace)]
internal sealed class SettingsModel(IWorkspaces workspaces) : PageModel
{
    public WorkspaceDetails? Data { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Data = await workspaces.GetDetailsAsync(cancellationToken);
}
