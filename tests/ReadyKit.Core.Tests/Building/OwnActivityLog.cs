using ReadyKit.ActivityLog;

namespace ReadyKit.Core.Tests.Building;

/// <summary>A log of the host's own, which keeps nothing.</summary>
internal sealed class OwnActivityLog : IActivityLog
{
    public void Record(ActivityRecord activity)
    {
    }

    public void RecordAcross(Guid? workspaceId, ActivityRecord activity)
    {
    }

    public Task<PagedList<ActivityItem>> ListAsync(PageRequest page, CancellationToken cancellationToken) =>
        Task.FromResult(new PagedList<ActivityItem>([], 0, 1, 25));

    public Task<PagedList<ActivityItem>> ListAcrossAsync(PageRequest page, CancellationToken cancellationToken) => ListAsync(page, cancellationToken);
}
