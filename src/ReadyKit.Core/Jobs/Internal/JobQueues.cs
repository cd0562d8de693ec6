using ReadyKit.Data;

namespace ReadyKit.Jobs.Internal;

internal sealed class JobQueues(JobTypes types, JobSignal signal, TimeProvider time) : IJobQueues
{
    public IJobQueue For(ReadyKitDbContext context) => new JobQueue(context, new WorkspaceScope(), types, signal, time);
}
