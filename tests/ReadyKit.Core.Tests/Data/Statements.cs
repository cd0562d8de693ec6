using Npgsql;

namespace ReadyKit.Core.Tests.Data;

internal static class Statements
{
    public static async Task<object?> RunAsync(this NpgsqlConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Waits until somebody else waits for a lock in this database.</summary>
    public static Task WaitForWaiterAsync(this NpgsqlConnection connection) => Eventually.TrueAsync(
        async () => await connection.RunAsync(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") is > 0L,
        "somebody waits for the lock");
}
