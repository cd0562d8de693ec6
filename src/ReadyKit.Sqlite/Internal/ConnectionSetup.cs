using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace ReadyKit.Sqlite.Internal;

/// <summary>What each connection to SQLite needs once it is open.</summary>
internal sealed class ConnectionSetup : DbConnectionInterceptor
{
    // SQLite's own waiting asks again after 1 ms, then less and less often. Without it the provider alone asks, every 150 ms, until the command's time is over;
    // it still does after this one.
    private const int BusyTimeoutMilliseconds = 2000;

    public static ConnectionSetup Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetUp((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetUp((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private static void SetUp(SqliteConnection connection)
    {
        raw.sqlite3_busy_timeout(connection.Handle, BusyTimeoutMilliseconds);

        // So that a search finds "Élan": SQLite's own knows the letters of ASCII only.
        connection.CreateFunction("lower", static (string? text) => text?.ToLowerInvariant(), isDeterministic: true);
    }
}
