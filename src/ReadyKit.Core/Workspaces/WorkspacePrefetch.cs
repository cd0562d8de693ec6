namespace ReadyKit.Workspaces;

/// <summary>
/// Rows of another feature that are read by the statement that finds a request's workspace, so that the request needs no further one. One for each
/// service scope.
/// </summary>
/// <typeparam name="TRow">The rows' entity.</typeparam>
internal sealed class WorkspacePrefetch<TRow>
    where TRow : class, IWorkspaceScoped
{
    /// <summary>The workspace's rows, not tracked; <see langword="null"/> where no workspace was found by a request.</summary>
    public IReadOnlyList<TRow>? Rows { get; set; }
}
