using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ReadyKit.Jobs.Internal.Running;

/// <summary>Keeps a running job reserved, for as long as its process lives.</summary>
internal sealed class JobHeartbeat(JobLeases leases, IOptions<JobOptions> options, TimeProvider time, ILogger<JobHeartbeat> logger)
{
    /// <summary>Renews until the run is cancelled; cancels it when the job has gone to another run.</summary>
    public async Task KeepAsync(ClaimedJob job, CancellationTokenSource run)
    {
        var token = run.Token;
        var isOurs = true;
        while (isOurs && await PauseAsync(token))
        {
            isOurs = await TryRenewAsync(job, token);
        }

        if (!isOurs)
        {
            await run.CancelAsync();
        }
    }

    private async Task<bool> PauseAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(options.Value.Lease / 3, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellationToken.IsCancellationRequested;
    }

    private async Task<bool> TryRenewAsync(ClaimedJob job, CancellationToken cancellationToken)
    {
        try
        {
            return await leases.RenewAsync(job, cancellationToken);
        }
        catch (Exception e)
        {
            // The database is away, or the run is over. The next beat tries again; the fence holds in any case.
            if (!cancellationToken.IsCancellationRequested)
            {
                Log.RenewalFailed(logger, job.Id, e.GetType().Name);
            }

            return true;
        }
    }
}
