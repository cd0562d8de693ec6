using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;
using ReadyKit.Jobs.Internal.Queue;

namespace ReadyKit.Jobs.Internal.Failures;

internal sealed class FailedJobs(ReadyKitDbContext context, JobSignal signal, TimeProvider time) : IFailedJobs
{
    public Task<PagedList<FailedJob>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var jobs = context.Set<Job>().AsNoTracking().Where(j => j.FailedAt != null);
        if (page.Search is { } search)
        {
            var lower = search.ToLowerInvariant();
            jobs = jobs.Where(j => (j.Type + " " + j.Error).ToLower().Contains(lower));
        }

        return jobs.OrderByDescending(j => j.FailedAt).ThenByDescending(j => j.Id)
            .Select(j => new FailedJob(j.Id, j.Type, j.WorkspaceId, j.Attempts, j.Error ?? "", j.FailedAt!.Value))
            .ToPageAsync(page, cancellationToken);
    }

    public async Task<bool> ReplayAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var replayed = await context.Set<Job>().Where(j => j.Id == id && j.FailedAt != null).ExecuteUpdateAsync(
            s => s.SetProperty(j => j.FailedAt, (DateTimeOffset?)null).SetProperty(j => j.Attempts, 0).SetProperty(j => j.RunAt, now),
            cancellationToken);
        signal.TellNews();
        return replayed == 1;
    }
}
