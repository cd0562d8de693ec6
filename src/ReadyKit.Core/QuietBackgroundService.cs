using Microsoft.Extensions.Hosting;

namespace ReadyKit;

/// <summary>
/// Work in the background that ends with the app, and quietly: what it throws once the app stops, or did not even start, is no failure.
/// </summary>
public abstract class QuietBackgroundService : BackgroundService
{
    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunAsync(stoppingToken);
        }
        catch (Exception e) when (IsEnd(e, stoppingToken))
        {
            // The host would log it as a failure.
        }
    }

    /// <summary>Does the work.</summary>
    /// <param name="stoppingToken">Ends it with the app.</param>
    protected abstract Task RunAsync(CancellationToken stoppingToken);

    /// <summary>Whether the exception is nothing but the end of the app. Where its start failed, its services go before anything is told to stop.</summary>
    protected static bool IsEnd(Exception exception, CancellationToken stoppingToken) =>
        stoppingToken.IsCancellationRequested || exception is ObjectDisposedException;
}
