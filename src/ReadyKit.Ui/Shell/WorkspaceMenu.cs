using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Shell;

/// <summary>The menu of a workspace: the library's entries and the host's, without those of pages that are switched off.</summary>
internal sealed class WorkspaceMenu(IOptions<UiOptions> options)
{
    private static readonly UiMenuEntry[] _library =
    [
        new() { Title = "Home", Icon = "mdi-home-outline", Order = 0 },
        new() { Title = "Billing", Icon = "mdi-credit-card-outline", Href = "billing", Order = 500, MinimalRole = WorkspaceRole.Admin },
        new() { Title = "Activity", Icon = "mdi-history", Href = "activity", Order = 600 },
        new() { Title = "Settings", Icon = "mdi-cog-outline", Href = "settings", Order = 700, MinimalRole = WorkspaceRole.Admin },
    ];

    public IReadOnlyList<MenuItem> For(WorkspaceSummary workspace, HttpRequest request)
    {
        var home = $"{request.PathBase}/w/{workspace.Slug}";
        return _library.Concat(options.Value.Menu)
            .Where(e => workspace.Role >= e.MinimalRole && !DisabledPages.Contains(options.Value, $"/w/{{slug}}/{e.Href}"))
            .OrderBy(e => e.Order)
            .Select(e => ToItem(e, home, request.PathBase + request.Path))
            .ToList();
    }

    private static MenuItem ToItem(UiMenuEntry entry, string home, PathString current)
    {
        var url = entry.Href.Length == 0 ? home : $"{home}/{entry.Href.TrimStart('/')}";
        var isCurrent = entry.Href.Length == 0
            ? url.Equals(current.Value?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
            : current.StartsWithSegments(url, StringComparison.OrdinalIgnoreCase);
        return new MenuItem(entry.Title, entry.Icon, url, isCurrent);
    }
}
