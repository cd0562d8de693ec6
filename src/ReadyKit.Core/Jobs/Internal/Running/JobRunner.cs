using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReadyKit.Data;
using ReadyKit.Jobs.Internal.Failures;

namespace ReadyKit.Jobs.Internal.Running;

/// <summary>Does one reserved job, in a service scope and in a workspace of its own.</summary>
internal sealed class JobRunner(
    IServiceScopeFactory scopes,
    JobTypes types,
    JobHeartbeat heartbeat,
    JobFailures failures,
    IOptions<JobOptions> options,
    TimeProvider time,
    ILogger<JobRunner> logger)
{
    /// <summary>Runs the job to its end: done, put back or set aside. Throws only what the handler registered on its cancellation.</summary>
    public async Task RunAsync(ClaimedJob job, CancellationToken stoppingToken)
    {
        using var limit = new CancellationTokenSource(options.Value.MaxDuration, time);
        using var run = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, limit.Token);
        var beating = heartbeat.KeepAsync(job, run);
        try
        {
            failures.ThrowIfSpent(job);
            await DoAsync(job, run.Token);
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            await failures.PutBackAsync(job);
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested)
        {
            await failures.HandleAsync(job, new TimeoutException($"It ran longer than {JobOptions.Section}:{nameof(JobOptions.MaxDuration)}.", e));
        }
        catch (Exception e)
        {
            await failures.HandleAsync(job, e);
        }
        finally
        {
            await run.CancelAsync();
            await beating;
        }
    }

    private async Task DoAsync(ClaimedJob job, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var context = services.GetRequiredService<ReadyKitDbContext>();
        if (job.WorkspaceId is not { } workspaceId)
        {
            await types.Find(job.Type).RunAsync(services, job.Payload, cancellationToken);
        }
        else if (await context.FindWorkspaceAsync(workspaceId, cancellationToken) is { } workspace)
        {
            services.GetRequiredService<WorkspaceScope>().Enter(workspace);
            await types.Find(job.Type).RunAsync(services, job.Payload, cancellationToken);
        }
        else
        {
            Log.Dropped(logger, job.Id, job.Type);
        }

        await CompleteAsync(context, job);
    }

    // What the handler left unsaved and the end of the job are one transaction; if the job is another run's by now, both fail.
    // Not cancelled: the work is done.
    private static async Task CompleteAsync(ReadyKitDbContext context, ClaimedJob job)
    {
        if (context.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException($"The handler of '{job.Type}' left a transaction open. Commit it, or leave saving to the worker.");
        }

        context.Remove(new Job { Id = job.Id, Type = job.Type, Payload = job.Payload, LeaseToken = job.Token });
        await context.SaveChangesAsync(CancellationToken.None);
    }
}
