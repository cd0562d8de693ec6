using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReadyKit.Accounts;
using ReadyKit.Ui.Forms;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Pages.Workspaces;

[Authorize]
internal sealed class DashboardModel(IWorkspaces workspaces, ICurrentUser user) : FormPage
{
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Whether the person wants the list although there is only one workspace to go to.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Choose { get; set; }

    public IReadOnlyList<WorkspaceSummary> Mine { get; private set; } = [];

    public string UserName => user.Name;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!Choose && await workspaces.FindLandingAsync(cancellationToken) is { } landing)
        {
            return LocalRedirect($"~/w/{landing.Slug}");
        }

        Mine = await workspaces.ListMineAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await workspaces.CreateAsync(Name, cancellationToken);
        if (result.Succeeded)
        {
            return LocalRedirect($"~/w/{result.Value.Slug}");
        }

        Mine = await workspaces.ListMineAsync(cancellationToken);
        return Refuse(result);
    }
}
