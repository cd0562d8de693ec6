using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReadyKit.Data;

namespace ReadyKit.Jobs.Internal.Failures;

/// <summary>Tells of jobs that wait in vain: nobody seems to know their kind any more. Nothing is removed.</summary>
internal sealed class UnknownJobs(ReadyKitDbContext context, JobTypes types, TimeProvider time, ILogger<UnknownJobs> logger) : ICleanup
{
    // Long enough for newer instances, which may know the kind, to take them.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() - _patience;
        var names = types.Names;
        var unknown = await context.Set<Job>()
            .Where(j => j.FailedAt == null && j.RunAt <= until && !names.Contains(j.Type))
            .GroupBy(j => j.Type)
            .Select(g => new { Type = g.Key, Count = g.Count(), Since = g.Min(j => j.RunAt) })
            .ToListAsync(cancellationToken);
        foreach (var kind in unknown)
        {
            Log.Unknown(logger, kind.Count, kind.Type, kind.Since);
        }
    }
}
