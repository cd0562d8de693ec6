using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReadyKit.Data;

namespace ReadyKit.Jobs.Internal.Running;

/// <summary>
/// Reserves jobs for runs, on any number of processes. Every change names the run's token, so that a run whose reservation went to
/// another changes nothing.
/// </summary>
internal sealed class JobLeases(IServiceScopeFactory scopes, JobTypes types, IOptions<JobOptions> options, TimeProvider time)
{
    /// <summary>
    /// Looks for jobs that this process could run: of kinds it knows, and not of a kind or workspace that has all its slots. An older
    /// instance leaves those of newer ones alone.
    /// </summary>
    public Task<JobLook> LookAsync(FullSlots full, int free, CancellationToken cancellationToken) =>
        WithJobsAsync(async jobs =>
        {
            var now = time.GetUtcNow();
            var names = types.Names.Except(full.Types).ToList();
            var waiting = jobs.AsNoTracking()
                .Where(j => j.FailedAt == null && names.Contains(j.Type) && (j.LeaseUntil == null || j.LeaseUntil <= now));
            if (full.Workspaces.Count > 0)
            {
                waiting = waiting.Where(j => j.WorkspaceId == null || !full.Workspaces.Contains(j.WorkspaceId.Value));
            }

            // Twice as many as can run, since other processes reach for the same ones. What is not due yet tells when to look again.
            var first = await waiting.OrderBy(j => j.RunAt).Take(free * 2).ToListAsync(cancellationToken);
            return new JobLook([.. first.Where(j => j.RunAt <= now)], first.Find(j => j.RunAt > now)?.RunAt);
        });

    /// <summary>Reserves a job for one run, unless its row has changed since it was read.</summary>
    public async Task<ClaimedJob?> TryClaimAsync(Job job, CancellationToken cancellationToken)
    {
        var token = Guid.CreateVersion7();
        var until = time.GetUtcNow() + options.Value.Lease;
        var attempt = job.Attempts + 1;
        var changed = await WithJobsAsync(jobs => jobs
            .Where(j => j.Id == job.Id && j.FailedAt == null && j.LeaseToken == job.LeaseToken
                && j.LeaseUntil == job.LeaseUntil && j.Attempts == job.Attempts)
            .ExecuteUpdateAsync(
                s => s.SetProperty(j => j.LeaseToken, token).SetProperty(j => j.LeaseUntil, until).SetProperty(j => j.Attempts, attempt),
                cancellationToken));
        return changed == 1 ? new ClaimedJob(job.Id, token, job.Type, job.Payload, job.WorkspaceId, attempt) : null;
    }

    /// <summary>Reserves the job for longer.</summary>
    /// <returns>Whether the run still had the job.</returns>
    public Task<bool> RenewAsync(ClaimedJob job, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + options.Value.Lease;
        return ChangeAsync(job, row => row.ExecuteUpdateAsync(s => s.SetProperty(j => j.LeaseUntil, until), cancellationToken));
    }

    /// <summary>Puts the job back as if this run had not begun.</summary>
    public Task<bool> ReleaseAsync(ClaimedJob job, CancellationToken cancellationToken) =>
        ChangeAsync(job, row => row.ExecuteUpdateAsync(
            s => s.SetProperty(j => j.LeaseToken, (Guid?)null)
                .SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(j => j.Attempts, job.Attempt - 1),
            cancellationToken));

    /// <summary>Puts the job back, to run again at a time.</summary>
    public Task<bool> RetryAsync(ClaimedJob job, DateTimeOffset runAt, string error, CancellationToken cancellationToken) =>
        ChangeAsync(job, row => row.ExecuteUpdateAsync(
            s => s.SetProperty(j => j.LeaseToken, (Guid?)null)
                .SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(j => j.RunAt, runAt)
                .SetProperty(j => j.Error, error),
            cancellationToken));

    /// <summary>Sets the job aside, for a person to look at.</summary>
    public Task<bool> GiveUpAsync(ClaimedJob job, string error, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return ChangeAsync(job, row => row.ExecuteUpdateAsync(
            s => s.SetProperty(j => j.LeaseToken, (Guid?)null)
                .SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(j => j.FailedAt, now)
                .SetProperty(j => j.Error, error),
            cancellationToken));
    }

    private Task<bool> ChangeAsync(ClaimedJob job, Func<IQueryable<Job>, Task<int>> change) =>
        WithJobsAsync(async jobs => await change(jobs.Where(j => j.Id == job.Id && j.LeaseToken == job.Token)) == 1);

    private async Task<T> WithJobsAsync<T>(Func<DbSet<Job>, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ReadyKitDbContext>().Set<Job>());
    }
}
