using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ReadyKit.Data.Internal.Schema;

/// <summary>Migrates where the app may do so at start; elsewhere makes sure that nothing is missing.</summary>
internal sealed class DatabasePreparation(DatabaseMigrator migrator, IOptions<DatabaseOptions> options, IHostEnvironment environment)
{
    /// <exception cref="ReadyKitSetupException">Something is missing, and the app may not migrate.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
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
