namespace ReadyKit.Ui.Shell;

/// <summary>A line of the menu as one person sees it.</summary>
public sealed class MenuItem
{
    internal MenuItem(string title, string icon, string url, bool isCurrent) => (Title, Icon, Url, IsCurrent) = (title, icon, url, isCurrent);

    /// <summary>The label.</summary>
    public string Title { get; }

    /// <summary>The icon's name.</summary>
    public string Icon { get; }

    /// <summary>Where it leads.</summary>
    public string Url { get; }

    /// <summary>Whether it leads to the page that is shown.</summary>
    public bool IsCurrent { get; }
}
