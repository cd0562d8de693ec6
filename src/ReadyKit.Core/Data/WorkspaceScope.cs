namespace ReadyKit.Data;

/// <summary>
/// The workspace that one service scope works in. Requests enter theirs by themselves; code outside a request enters one before it
/// touches rows of a workspace. A scope can enter one workspace only.
/// </summary>
public sealed class WorkspaceScope
{
    /// <summary>The workspace; <see langword="null"/> before one is entered.</summary>
    public Guid? WorkspaceId { get; private set; }

    /// <summary>Enters a workspace. Entering the same one again changes nothing.</summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="WorkspaceIsolationException">The scope works in another workspace already.</exception>
    public void Enter(Guid workspaceId)
    {
        if (workspaceId == Guid.Empty)
        {
            throw new ArgumentException("A workspace's id cannot be empty.", nameof(workspaceId));
        }

        if (WorkspaceId is { } current && current != workspaceId)
        {
            throw new WorkspaceIsolationException("This scope works in another workspace already: create a new service scope for each workspace.");
        }

        WorkspaceId = workspaceId;
    }
}
