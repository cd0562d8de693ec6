using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Jobs.Internal.Queue;

internal sealed class JobBacklog(ReadyKitDbContext context) : IJobBacklog
{
    public Task<int> CountAsync(string? type, DateTimeOffset dueBy, CancellationToken cancellationToken) =>
        context.Set<Job>().CountAsync(j => j.FailedAt == null && j.RunAt <= dueBy && (type == null || j.Type == type), cancellationToken);
}
