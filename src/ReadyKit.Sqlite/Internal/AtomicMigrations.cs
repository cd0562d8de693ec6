using System.Data;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace ReadyKit.Sqlite.Internal;

/// <summary>
/// Runs each migration in one transaction, also one that rebuilds tables. EF Core commits around the switch of foreign keys, which takes no effect inside a
/// transaction, so that a kill would leave half a rebuild that no later start gets past. Here they are switched off before and on after.
/// </summary>
#pragma warning disable EF1001 // The only way to run what EF Core has generated otherwise than EF Core does.
internal sealed class AtomicMigrations(IExecutionStrategy executionStrategy) : MigrationCommandExecutor(executionStrategy)
{
    public override async Task<int> ExecuteNonQueryAsync(
        IReadOnlyList<MigrationCommand> migrationCommands,
        IRelationalConnection connection,
        MigrationExecutionState executionState,
        bool commitTransaction,
        IsolationLevel? isolationLevel = null,
        CancellationToken cancellationToken = default)
    {
        if (!migrationCommands.Any(IsForeignKeySwitch))
        {
            return await base.ExecuteNonQueryAsync(migrationCommands, connection, executionState, commitTransaction, isolationLevel, cancellationToken);
        }

        await CommitAsync(executionState, cancellationToken);
        await MigrationCopies.MakeAsync(connection, executionState.CurrentMigrationId, cancellationToken);
        await ExecuteAsync(connection, "PRAGMA foreign_keys = 0", cancellationToken);
        try
        {
            List<MigrationCommand> commands = [.. migrationCommands.Where(c => !IsForeignKeySwitch(c))];
            return await base.ExecuteNonQueryAsync(commands, connection, executionState, commitTransaction: true, isolationLevel, cancellationToken);
        }
        finally
        {
            await ExecuteAsync(connection, "PRAGMA foreign_keys = 1", CancellationToken.None);
        }
    }

    private static bool IsForeignKeySwitch(MigrationCommand command) =>
        command.TransactionSuppressed && command.CommandText.StartsWith("PRAGMA foreign_keys", StringComparison.Ordinal);

    // What ran before is whole.
    private static async Task CommitAsync(MigrationExecutionState state, CancellationToken cancellationToken)
    {
        if (state.Transaction is { } transaction)
        {
            await transaction.CommitAsync(cancellationToken);
            await transaction.DisposeAsync();
            state.Transaction = null;
        }
    }

    private static async Task ExecuteAsync(IRelationalConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = connection.DbConnection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
