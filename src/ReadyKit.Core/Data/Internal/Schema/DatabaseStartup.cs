using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ReadyKit.Data.Internal.Schema;

/// <summary>
/// Makes the database ready before the server listens. While it cannot be reached the server starts all the same, not ready, and goes on
/// trying.
/// </summary>
internal sealed class DatabaseStartup(
    DatabasePreparation preparation,
    Database database,
    DatabaseState state,
    IHostApplicationLifetime lifetime,
    ILogger<DatabaseStartup> logger) : QuietBackgroundService
{
    private static readonly TimeSpan _retryAfter = TimeSpan.FromSeconds(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await TryPrepareAsync(cancellationToken) is { } obstacle)
        {
            Log.DatabaseUnavailable(logger, obstacle.GetBaseException().Message);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (state.IsReady)
        {
            return;
        }

        try
        {
            await RetryAsync(stoppingToken);
            Log.DatabaseReached(logger);
        }
        catch (ReadyKitSetupException e)
        {
            // Nobody awaits this any more: the server runs.
            Log.DatabaseUnusable(logger, e.Message);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    private async Task RetryAsync(CancellationToken stoppingToken)
    {
        while (await TryPrepareAsync(stoppingToken) is not null)
        {
            await Task.Delay(_retryAfter, stoppingToken);
        }
    }

    /// <summary>Makes the database ready, or says why it cannot be reached.</summary>
    private async Task<Exception?> TryPrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await preparation.PrepareAsync(cancellationToken);
            state.SetReady();
            return null;
        }
        catch (Exception e) when (database.Provider.IsUnavailable(e))
        {
            return e;
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException)
        {
            throw new ReadyKitSetupException(
                $"The database cannot be used ({e.Message.TrimEnd('.')}). Check ReadyKit:Database:ConnectionString and the rights on what it names.", e);
        }
    }
}
