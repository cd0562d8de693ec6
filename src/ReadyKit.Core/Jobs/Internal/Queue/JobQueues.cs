using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Jobs.Internal.Queue;

internal sealed class JobQueues(JobTypes types, JobSignal signal, TimeProvider time) : IJobQueues
{
    public IJobQueue For(DbContext context) => new JobQueue((ReadyKitDbContext)context, new WorkspaceScope(), types, signal, time);
}
