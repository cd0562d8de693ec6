using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ReadyKit.Localization;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Shell;

/// <summary>The menu of a workspace: the library's entries and the host's, without those of pages that are switched off.</summary>
internal sealed class WorkspaceMenu(IOptions<UiOptions> options, ReachablePages pages, ITexts texts)
{
    private static readonly UiMenuEntry[] _library =
    [
        new() { Title = "frame.menu.home", Icon = "mdi-home-outline", Order = 0 },
        new() { Title = "frame.menu.billing", Icon = "mdi-credit-card-outline", Href = "billing", Order = 500, Permission = Permissions.ManageBilling },
        new() { Title = "frame.menu.activity", Icon = "mdi-history", Href = "activity", Order = 600 },
        new() { Title = "frame.menu.settings", Icon = "mdi-cog-outline", Href = "settings", Order = 700, Permission = Permissions.ManageWorkspace },
    ];

    public ITexts Texts => texts;

    public bool Has(string route) => pages.Routes.Any(known => ReachablePages.AreSame(known, route));

    public IReadOnlyList<MenuItem> All(string slug, IReadOnlyList<string> permissions, HttpRequest request) =>
        Items(_library.Concat(options.Value.Menu), slug, permissions, request);

    /// <summary>The host's own entries: what people come for.</summary>
    public IReadOnlyList<MenuItem> OfHost(string slug, IReadOnlyList<string> permissions, HttpRequest request) =>
        Items(options.Value.Menu, slug, permissions, request);

    private List<MenuItem> Items(IEnumerable<UiMenuEntry> entries, string slug, IReadOnlyList<string> permissions, HttpRequest request)
    {
        var home = $"{request.PathBase}/w/{slug}";
        return entries
            .Where(e => (e.Permission is null || permissions.Contains(e.Permission)) && pages.Contains($"/w/{{slug}}/{e.Href}"))
            .OrderBy(e => e.Order)
            .Select(e => ToItem(e, home, request.PathBase + request.Path))
            .ToList();
    }

    private MenuItem ToItem(UiMenuEntry entry, string home, PathString current)
    {
        var url = entry.Href.Length == 0 ? home : $"{home}/{entry.Href.TrimStart('/')}";
        var isCurrent = entry.Href.Length == 0
            ? url.Equals(current.Value?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
            : current.StartsWithSegments(url, StringComparison.OrdinalIgnoreCase);
        // A title may be the key of a text, so that an app's entries follow the language too.
        return new MenuItem(texts.Get(entry.Title), entry.Icon, url, isCurrent, entry.Limit);
    }
}
