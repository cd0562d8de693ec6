namespace ReadyKit.Ui.Shell;

/// <summary>A line of the menu as one person sees it.</summary>
internal sealed record MenuItem(string Title, string Icon, string Url, bool IsCurrent);
