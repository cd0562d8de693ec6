namespace ReadyKit.Ui.Shell;

/// <summary>What stands around the pages of a signed-in person, for layouts of the app's own.</summary>
public interface IPageShell
{
    /// <summary>The menu, the person and what else the frame shows; read once for each request.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    Task<ShellView> GetAsync(CancellationToken cancellationToken);

    /// <summary>Whether there is a page to link to: not while it is switched off, or while what it belongs to is not added.</summary>
    /// <param name="route">The page's route, such as <c>/register</c> or <c>/w/{slug}/activity</c>.</param>
    bool Has(string route);
}
