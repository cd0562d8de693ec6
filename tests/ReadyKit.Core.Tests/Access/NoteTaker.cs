using ReadyKit.Access;
using ReadyKit.ActivityLog;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Core.Tests.Access;

/// <summary>A feature that leaves entries in the log, and does not care who acts.</summary>
public sealed class NoteTaker(ReadyKitDbContext context, IActivityLog log, IJobQueue jobs, ICurrentActor current)
{
    public Task TakeAsync(string action)
    {
        log.Record(new ActivityRecord(action));
        return context.SaveChangesAsync();
    }

    /// <summary>Has a job do it, as its own deed or as that of who acts now.</summary>
    public Task TakeLaterAsync(bool isNamed)
    {
        jobs.Enqueue(new LateNote(isNamed ? current.Actor : null));
        return context.SaveChangesAsync();
    }
}
