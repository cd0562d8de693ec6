using ReadyKit.Data.Internal.Schema;
using ReadyKit.Localization;

namespace ReadyKit.Cli.Internal;

internal sealed class MigrationCheck(DatabaseMigrator migrator, ITexts texts) : IMigrationCheck
{
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        var pending = await migrator.FindPendingAsync(cancellationToken);
        if (pending.Count > 0)
        {
            throw new CommandException(texts.Get("command.migrate.missing", ("count", pending.Count)));
        }
    }
}
