using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReadyKit.Jobs.Internal.Running;

namespace ReadyKit.Jobs.Internal.Failures;

/// <summary>Decides what becomes of a job whose run did not end well.</summary>
internal sealed class JobFailures(JobLeases leases, IOptions<JobOptions> options, TimeProvider time, ILogger<JobFailures> logger)
{
    // Long enough for a busy database, short enough for a shutdown.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>Refuses a further run to a job that ended its process with every try it had.</summary>
    /// <exception cref="InvalidOperationException">The job had all its tries.</exception>
    public void ThrowIfSpent(ClaimedJob job)
    {
        if (job.Attempt > options.Value.MaxAttempts)
        {
            throw new InvalidOperationException("The process ended each time while the job ran.");
        }
    }

    /// <summary>Has the job run again later, or sets it aside when it had all its tries.</summary>
    public Task HandleAsync(ClaimedJob job, Exception exception) =>
        TryAsync(job, cancellationToken =>
        {
            Log.FailureDetails(logger, exception, job.Id);
            var error = JobError.Describe(exception);
            if (job.Attempt >= options.Value.MaxAttempts)
            {
                Log.GivenUp(logger, job.Id, job.Type, job.Attempt, exception.GetType().Name);
                return leases.GiveUpAsync(job, error, cancellationToken);
            }

            var delay = JobBackOff.After(job.Attempt, options.Value);
            Log.Failed(logger, job.Id, job.Type, job.Attempt, exception.GetType().Name, (int)delay.TotalSeconds);
            return leases.RetryAsync(job, time.GetUtcNow() + delay, error, cancellationToken);
        });

    /// <summary>Puts a job back that was interrupted because the process ends.</summary>
    public Task PutBackAsync(ClaimedJob job) => TryAsync(job, cancellationToken => leases.ReleaseAsync(job, cancellationToken));

    private async Task TryAsync(ClaimedJob job, Func<CancellationToken, Task<bool>> change)
    {
        using var limit = new CancellationTokenSource(_patience, time);
        try
        {
            if (!await change(limit.Token))
            {
                Log.LeaseLost(logger, job.Id, job.Type);
            }
        }
        catch (Exception e)
        {
            // The reservation runs out, and the job runs again then.
            Log.NotRecorded(logger, job.Id, e.GetType().Name);
        }
    }
}
