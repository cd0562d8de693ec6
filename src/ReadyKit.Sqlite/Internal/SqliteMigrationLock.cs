using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ReadyKit.Sqlite.Internal;

/// <summary>
/// A lock on a file beside the database, which the system releases when the process ends, however it ends. EF Core's own lock is a row,
/// which a killed process leaves behind and every later one waits for.
/// </summary>
internal sealed class SqliteMigrationLock(FileStream? file) : IAsyncDisposable
{
    private static readonly TimeSpan _retryAfter = TimeSpan.FromMilliseconds(100);

    public static async Task<IAsyncDisposable> AcquireAsync(DbContext context, ILogger logger, CancellationToken cancellationToken)
    {
        var path = new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource;
        if (!Path.IsPathRooted(path))
        {
            return new SqliteMigrationLock(null);
        }

        var file = await OpenAsync(path + "-migrate.lock", cancellationToken);
        await ClearOrphanAsync(context, logger, cancellationToken);
        return new SqliteMigrationLock(file);
    }

    public ValueTask DisposeAsync() => file?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<FileStream> OpenAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (e.GetType() == typeof(IOException) && File.Exists(path))
            {
                await Task.Delay(_retryAfter, cancellationToken);
            }
        }
    }

    // EF Core sets this for files it creates, but opening the connection has just created this one. It stays with the file.
    private static async Task UseWriteAheadLogAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = 'wal'";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task ClearOrphanAsync(DbContext context, ILogger logger, CancellationToken cancellationToken)
    {
        // Nobody else migrates while this process holds the file, so a lock row can only be a dead process's.
        await using var connection = new SqliteConnection(context.Database.GetConnectionString());
        await connection.OpenAsync(cancellationToken);
        await UseWriteAheadLogAsync(connection, cancellationToken);
        await DropHalfRebuiltAsync(connection, logger, cancellationToken);
        await using var find = connection.CreateCommand();
        find.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'";
        if (await IsZeroAsync(find, cancellationToken))
        {
            return;
        }

        await using var clear = connection.CreateCommand();
        clear.CommandText = "DELETE FROM __EFMigrationsLock";
        if (await clear.ExecuteNonQueryAsync(cancellationToken) > 0)
        {
            Log.OrphanedLockCleared(logger);
        }
    }

    // EF Core on its own, such as 'dotnet ef database update', leaves its copy of a table behind when it is killed, and cannot make it a second time.
    private static async Task DropHalfRebuiltAsync(SqliteConnection connection, ILogger logger, CancellationToken cancellationToken)
    {
        List<string> names = [];
        await using var find = connection.CreateCommand();
        find.CommandText = "SELECT c.name FROM sqlite_master c JOIN sqlite_master t ON c.name = 'ef_temp_' || t.name WHERE c.type = 'table' AND t.type = 'table'";
        await using (var reader = await find.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                names.Add(reader.GetString(0));
            }
        }

        foreach (var name in names)
        {
            await using var drop = connection.CreateCommand();
            drop.CommandText = $"DROP TABLE \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            await drop.ExecuteNonQueryAsync(cancellationToken);
            Log.HalfRebuiltDropped(logger, name);
        }
    }

    private static async Task<bool> IsZeroAsync(DbCommand command, CancellationToken cancellationToken) =>
        await command.ExecuteScalarAsync(cancellationToken) is 0L;
}
