using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReadyKit.Core.Tests.Schema;

/// <summary>Makes the database read-only for the app while a test says so.</summary>
internal sealed class RefusingConnections : DbConnectionInterceptor, ISaveChangesInterceptor
{
    public bool IsReadOnly { get; set; }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = connection.GetType().Name.StartsWith("Sqlite", StringComparison.Ordinal)
            ? $"PRAGMA query_only = {(IsReadOnly ? 1 : 0)}"
            : $"SET default_transaction_read_only = {(IsReadOnly ? "on" : "off")}";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
