namespace ReadyKit.Workspaces;

/// <summary>The workspaces of the signed-in person.</summary>
public interface IWorkspaces
{
    /// <summary>The person's workspaces, by name.</summary>
    Task<IReadOnlyList<WorkspaceSummary>> ListMineAsync(CancellationToken cancellationToken);

    /// <summary>One page of the person's workspaces; sorts by <c>name</c>.</summary>
    Task<PagedList<WorkspaceSummary>> ListMineAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>Creates a workspace that the person owns, and saves the unit of work: what else is pending in the context is saved with it.</summary>
    /// <returns>The workspace, or the code <c>invalid_name</c>.</returns>
    Task<OperationResult<WorkspaceSummary>> CreateAsync(string? name, CancellationToken cancellationToken);

    /// <summary>Renames the current workspace; its address stays.</summary>
    /// <returns>Success, or the code <c>invalid_name</c>.</returns>
    Task<OperationResult> RenameAsync(string? name, CancellationToken cancellationToken);

    /// <summary>Facts about the current workspace.</summary>
    Task<WorkspaceDetails> GetDetailsAsync(CancellationToken cancellationToken);

    /// <summary>Where <c>/dashboard</c> leads: the person's only workspace; or <see langword="null"/> when there is none or a choice.</summary>
    Task<WorkspaceSummary?> FindLandingAsync(CancellationToken cancellationToken);
}
