using ReadyKit.Data.Internal.Schema;

namespace ReadyKit.Cli.Internal;

/// <summary>Keeps commands away from a database that is not up to date.</summary>
internal sealed class MigrationCheck(DatabaseMigrator migrator)
{
    /// <exception cref="CommandException">Migrations are missing.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        var pending = await migrator.FindPendingAsync(cancellationToken);
        if (pending.Count > 0)
        {
            throw new CommandException($"The database lacks {pending.Count} migration(s). Run the command 'migrate' first.");
        }
    }
}
