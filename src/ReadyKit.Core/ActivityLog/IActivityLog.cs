namespace ReadyKit.ActivityLog;

/// <summary>What happened, by whom and where. Entries are written in the unit of work that causes them and never change.</summary>
public interface IActivityLog
{
    /// <summary>Adds an entry to the current unit of work; the caller saves. Actor and address are those of the current request, if any.</summary>
    void Record(ActivityRecord activity);

    /// <summary>Reads one page of a workspace's entries, the latest first.</summary>
    Task<PagedList<ActivityItem>> ListAsync(Guid workspaceId, PageRequest page, CancellationToken cancellationToken);
}
