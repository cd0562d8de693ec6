using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReadyKit.Data;

namespace ReadyKit.Jobs.Internal;

/// <summary>Keeps tables from growing for ever, while the app runs.</summary>
internal sealed class CleanupWorker(
    IServiceScopeFactory scopes, DatabaseState database, IOptions<JobOptions> options, TimeProvider time, ILogger<CleanupWorker> logger)
    : BackgroundService
{
    // Not at once: a start has other things to do, and may fail.
    private static readonly TimeSpan _first = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan _every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        try
        {
            await Task.Delay(_first, time, stoppingToken);
            await database.WaitAsync(stoppingToken);
            using var timer = new PeriodicTimer(_every, time);
            do
            {
                await CleanAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The app stops.
        }
    }

    private async Task CleanAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var cleanup in scope.ServiceProvider.GetServices<ICleanup>())
        {
            try
            {
                await cleanup.RunAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Log.CleanupFailed(logger, cleanup.GetType().Name, e.GetType().Name);
            }
        }
    }
}
