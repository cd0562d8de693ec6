using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ReadyKit.PostgreSql.Internal;

/// <summary>An advisory lock on a connection of its own, which the server releases when the process ends, however it ends.</summary>
internal sealed class PostgreSqlMigrationLock(NpgsqlConnection connection) : IAsyncDisposable
{
    // Any number will do, as long as every version uses the same.
    private const long Key = 0x5265_6164_794B_6974;

    public static async Task<IAsyncDisposable> AcquireAsync(DbContext context, CancellationToken cancellationToken)
    {
        await CreateDatabaseAsync(context, cancellationToken);
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(context.Database.GetConnectionString()) { Pooling = false, CommandTimeout = 0 }.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            await LockAsync(connection, cancellationToken);
            return new PostgreSqlMigrationLock(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    // Of the transaction and not of the session: a pooler between keeps the session when this process ends.
    private static async Task LockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await connection.BeginTransactionAsync(cancellationToken);
        await using var stay = new NpgsqlCommand("SET LOCAL idle_in_transaction_session_timeout = 0", connection);
        await stay.ExecuteNonQueryAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = Key } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
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
