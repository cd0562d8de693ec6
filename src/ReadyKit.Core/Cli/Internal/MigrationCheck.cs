using ReadyKit.Data.Internal.Schema;

namespace ReadyKit.Cli.Internal;

internal sealed class MigrationCheck(DatabaseMigrator migrator) : IMigrationCheck
{
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        var pending = await migrator.FindPendingAsync(cancellationToken);
        if (pending.Count > 0)
        {
            throw new CommandException($"The database lacks {pending.Count} migration(s). Run the command 'migrate' first.");
        }
    }
}
