using ReadyKit.ActivityLog;

namespace ReadyKit.Core.Tests.Building;

/// <summary>A log of the host's own, which keeps nothing.</summary>
internal sealed class OwnActivityLog : IActivityLog
{
    public void Record(ActivityRecord activity)
    {
    }

    public Task<PagedList<ActivityItem>> ListAsync(Guid workspaceId, PageRequest page, CancellationToken cancellationToken) =>
        Task.FromResult(new PagedList<ActivityItem>([], 0, 1, 25));
}
