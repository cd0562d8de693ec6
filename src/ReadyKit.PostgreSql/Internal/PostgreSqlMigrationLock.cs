using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ReadyKit.PostgreSql.Internal;

/// <summary>An advisory lock on a connection of its own, which the server releases when the process ends, however it ends.</summary>
internal sealed class PostgreSqlMigrationLock(NpgsqlConnection connection) : IAsyncDisposable
{
    // Any number will do, as long as every version uses the same.
    private const long Key = 0x5265_6164_794B_6974;

    private static readonly TimeSpan _retryAfter = TimeSpan.FromMilliseconds(200);

    public static async Task<IAsyncDisposable> AcquireAsync(DbContext context, ILogger logger, CancellationToken cancellationToken)
    {
        await CreateDatabaseAsync(context, cancellationToken);
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(context.Database.GetConnectionString()) { Pooling = false, CommandTimeout = 0 }.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            await LockAsync(connection, logger, cancellationToken);
            return new PostgreSqlMigrationLock(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    // Asked for again and again: a statement that waits for it holds a snapshot, for which the one that works would wait when it builds an index concurrently.
    private static async Task LockAsync(NpgsqlConnection connection, ILogger logger, CancellationToken cancellationToken)
    {
        var isFirst = true;
        while (!await TryLockAsync(connection, cancellationToken))
        {
            if (isFirst)
            {
                Log.WaitsForMigration(logger);
                isFirst = false;
            }

            await Task.Delay(_retryAfter, cancellationToken);
        }
    }

    // Of the transaction and not of the session: a pooler between keeps the session when this process ends.
    private static async Task<bool> TryLockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = Key } } };
        if (await command.ExecuteScalarAsync(cancellationToken) is not true)
        {
            await transaction.RollbackAsync(cancellationToken);
            return false;
        }

        await using var stay = new NpgsqlCommand("SET LOCAL idle_in_transaction_session_timeout = 0", connection);
        await stay.ExecuteNonQueryAsync(cancellationToken);
        return true;
    }

    private static async Task CreateDatabaseAsync(DbContext context, CancellationToken cancellationToken)
    {
        var creator = context.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellationToken))
        {
            return;
        }

        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process was faster.
        }
    }
}
