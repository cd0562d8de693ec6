using ReadyKit.Data;

namespace ReadyKit.Jobs.Internal.Queue;

internal sealed class JobQueue(ReadyKitDbContext context, WorkspaceScope scope, JobTypes types, JobSignal signal, TimeProvider time) : IJobQueue
{
    private bool _signals;

    public void Enqueue<TJob>(TJob job, TimeSpan delay = default)
        where TJob : notnull => Add(job, scope.WorkspaceId, delay);

    public void EnqueueOutsideWorkspace<TJob>(TJob job, TimeSpan delay = default)
        where TJob : notnull => Add(job, null, delay);

    public void EnqueueForEachWorkspace<TJob>(TJob job)
        where TJob : notnull
    {
        ArgumentNullException.ThrowIfNull(job);
        EnqueueOutsideWorkspace(new ForEachWorkspace(types.Find(typeof(TJob)).Name, JobPayload.Write(job), null));
    }

    /// <summary>Adds a job whose payload is written already.</summary>
    internal void Add(string type, string payload, Guid? workspaceId)
    {
        var now = time.GetUtcNow();
        context.Add(new Job { Type = type, Payload = payload, WorkspaceId = workspaceId, CreatedAt = now, RunAt = now });
        SignalWhenSaved();
    }

    private void Add<TJob>(TJob job, Guid? workspaceId, TimeSpan delay)
        where TJob : notnull
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        var now = time.GetUtcNow();
        context.Add(new Job
        {
            Type = types.Find(typeof(TJob)).Name,
            Payload = JobPayload.Write(job),
            WorkspaceId = workspaceId,
            CreatedAt = now,
            RunAt = now + delay,
        });
        SignalWhenSaved();
    }

    private void SignalWhenSaved()
    {
        if (_signals)
        {
            return;
        }

        context.SavedChanges += (_, _) => signal.TellSaved(context);
        _signals = true;
    }
}
