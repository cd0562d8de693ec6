namespace ReadyKit.Ui.Shell;

/// <summary>A line of the menu as one person sees it.</summary>
public sealed class MenuItem
{
    internal MenuItem(string title, string icon, string url, bool isCurrent, string? limit) =>
        (Title, Icon, Url, IsCurrent, Limit) = (title, icon, url, isCurrent, limit);

    /// <summary>The label.</summary>
    public string Title { get; }

    /// <summary>The icon's name.</summary>
    public string Icon { get; }

    /// <summary>Where it leads.</summary>
    public string Url { get; }

    /// <summary>Whether it leads to the page that is shown.</summary>
    public bool IsCurrent { get; }

    /// <summary>The name of the plan's limit on what the page holds.</summary>
    public string? Limit { get; }
}
