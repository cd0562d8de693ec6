namespace ReadyKit.ActivityLog;

/// <summary>What happened, by whom and where. Entries are written in the unit of work that causes them and never change.</summary>
public interface IActivityLog
{
    /// <summary>
    /// Adds an entry to the current unit of work; the caller saves. It belongs to the workspace in scope, or to none where none is. The actor is
    /// <see cref="Access.ICurrentActor"/>, unless the record names another; the address is that of the current request, if any.
    /// </summary>
    void Record(ActivityRecord activity);

    /// <summary>
    /// Adds an entry as <see cref="Record"/> does, but to the log of a workspace that need not be in scope, or of none. For code that works for
    /// several workspaces; the id must not come from a request.
    /// </summary>
    /// <param name="workspaceId">The workspace it happened in; <see langword="null"/> for the platform.</param>
    /// <param name="activity">What happened.</param>
    void RecordAcross(Guid? workspaceId, ActivityRecord activity);

    /// <summary>Reads one page of the entries of the workspace in scope, the latest first; sorts by <c>at</c>.</summary>
    /// <exception cref="Data.WorkspaceIsolationException">No workspace is in scope.</exception>
    Task<PagedList<ActivityItem>> ListAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>Reads one page of the entries of all workspaces and of the platform, the latest first; sorts by <c>at</c>. For administrators.</summary>
    Task<PagedList<ActivityItem>> ListAcrossAsync(PageRequest page, CancellationToken cancellationToken);
}
