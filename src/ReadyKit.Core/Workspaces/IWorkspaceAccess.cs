namespace ReadyKit.Workspaces;

/// <summary>
/// Lets code that no endpoint guards into a workspace, for a person: a Blazor circuit, a call of a hub, a message from elsewhere. Endpoints ask by
/// <c>RequireWorkspace</c> instead.
/// </summary>
public interface IWorkspaceAccess
{
    /// <summary>Enters a workspace in the current service scope, if the person is a member of it. A scope works in one workspace only.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether it was entered: not when the person is no member or there is no such workspace, which look alike.</returns>
    /// <exception cref="Data.WorkspaceIsolationException">The scope works in another workspace already.</exception>
    Task<bool> TryEnterAsync(Guid userId, Guid workspaceId, CancellationToken cancellationToken);
}
