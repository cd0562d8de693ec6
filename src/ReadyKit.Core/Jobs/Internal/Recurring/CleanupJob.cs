using Microsoft.Extensions.Logging;

namespace ReadyKit.Jobs.Internal.Recurring;

/// <summary>Keeps tables from growing for ever, while the app runs.</summary>
internal sealed class CleanupJob(IEnumerable<ICleanup> cleanups, ILogger<CleanupJob> logger) : IRecurringJob
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var cleanup in cleanups)
        {
            try
            {
                await cleanup.RunAsync(cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                Log.CleanupFailed(logger, cleanup.GetType().Name, e.GetType().Name);
            }
        }
    }
}
