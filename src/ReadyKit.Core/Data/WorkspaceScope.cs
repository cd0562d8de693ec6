namespace ReadyKit.Data;

/// <summary>
/// The workspace that one service scope works in. Requests enter theirs by themselves; code outside a request enters one before it
/// touches rows of a workspace. A scope can enter one workspace only, and ends with its service scope.
/// </summary>
public sealed class WorkspaceScope : IDisposable
{
    private int _across;
    private bool _hasEnded;

    /// <summary>The workspace; <see langword="null"/> before one is entered.</summary>
    public Guid? WorkspaceId { get; private set; }

    /// <summary>The workspace's name and slug, where whoever entered it knew them.</summary>
    internal WorkspaceIdentity? Identity { get; private set; }

    internal bool IsAcross => _across > 0;

    /// <summary>
    /// Enters a workspace, without asking whether it exists or who may. <c>IWorkspaceAccess.TryEnterAsync</c> asks for a person;
    /// <see cref="IWorkspaceRunner"/> makes the service scope too. Entering the same one again changes nothing.
    /// </summary>
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

    void IDisposable.Dispose() => _hasEnded = true;

    internal void Enter(WorkspaceIdentity workspace)
    {
        Enter(workspace.Id);
        Identity = workspace;
    }

    /// <summary>Lets the scope reach rows of all workspaces until disposed. Unlike <see cref="IAcrossWorkspaces.Begin"/> it leaves no trace.</summary>
    internal IDisposable Cross()
    {
        _across++;
        return new Crossing(this);
    }

    /// <exception cref="WorkspaceIsolationException">The service scope was disposed.</exception>
    internal void RequireOpen()
    {
        if (_hasEnded)
        {
            throw new WorkspaceIsolationException(EndedMessage);
        }
    }

    internal const string EndedMessage =
        "The service scope has ended, and with it the context. Work that goes on after a request creates a scope of its own (IWorkspaceRunner.InAsync), or is a job.";

    private sealed class Crossing(WorkspaceScope scope) : IDisposable
    {
        private bool _isOver;

        public void Dispose()
        {
            scope._across -= _isOver ? 0 : 1;
            _isOver = true;
        }
    }
}
