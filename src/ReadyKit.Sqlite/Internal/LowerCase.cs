using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReadyKit.Sqlite.Internal;

/// <summary>Lets <c>lower()</c> know all letters, so that a search finds "Élan": SQLite's own knows those of ASCII only.</summary>
internal sealed class LowerCase : DbConnectionInterceptor
{
    public static LowerCase Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Teach(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Teach(connection);
        return Task.CompletedTask;
    }

    private static void Teach(DbConnection connection) =>
        ((SqliteConnection)connection).CreateFunction("lower", static (string? text) => text?.ToLowerInvariant(), isDeterministic: true);
}
