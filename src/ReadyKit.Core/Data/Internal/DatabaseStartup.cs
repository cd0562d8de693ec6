using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ReadyKit.Data.Internal;

/// <summary>
/// Makes the database ready before the server listens. While it cannot be reached the server starts all the same, not ready, and goes on
/// trying.
/// </summary>
internal sealed class DatabaseStartup(
    DatabaseMigrator migrator,
    Database database,
    DatabaseState state,
    IOptions<DatabaseOptions> options,
    IHostEnvironment environment,
    ILogger<DatabaseStartup> logger) : BackgroundService
{
    private static readonly TimeSpan _retryAfter = TimeSpan.FromSeconds(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await TryPrepareAsync(cancellationToken))
        {
            Log.DatabaseUnavailable(logger);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!state.IsReady && !await TryPrepareAsync(stoppingToken))
            {
                await Task.Delay(_retryAfter, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Ends quietly, also where the start of the app failed: the host would log it as a failure then.
        }
    }

    private async Task<bool> TryPrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await PrepareAsync(cancellationToken);
            state.SetReady();
            return true;
        }
        catch (Exception e) when (database.Provider.IsUnavailable(e))
        {
            return false;
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException)
        {
            throw new ReadyKitSetupException(
                $"The database cannot be used ({e.Message.TrimEnd('.')}). Check ReadyKit:Database:ConnectionString and the rights on what it names.", e);
        }
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (options.Value.MigrateAtStart ?? environment.IsDevelopment())
        {
            await migrator.MigrateAsync(cancellationToken);
            return;
        }

        var pending = await migrator.FindPendingAsync(cancellationToken);
        if (pending.Count > 0)
        {
            throw new ReadyKitSetupException(
                $"The database lacks {pending.Count} migration(s), the first is {pending[0]}. Run the app with the command 'migrate' before you start it.");
        }
    }
}
