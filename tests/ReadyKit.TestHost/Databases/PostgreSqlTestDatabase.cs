using Npgsql;

namespace ReadyKit.TestHost.Databases;

/// <summary>A database of its own on a PostgreSQL server that tests started.</summary>
public sealed class PostgreSqlTestDatabase : TestDatabase
{
    public const string Name = "postgresql";

    private readonly PostgreSqlServer _server;
    private readonly string _database;

    private PostgreSqlTestDatabase(PostgreSqlServer server, string database)
    {
        _server = server;
        _database = database;
    }

    public override string Provider => Name;

    public override string ConnectionString => _server.ConnectionStringFor(_database);

    public static async Task<PostgreSqlTestDatabase> CreateOnSharedServerAsync() =>
        await CreateAsync(await PostgreSqlServer.GetSharedAsync());

    public static async Task<PostgreSqlTestDatabase> CreateAsync(PostgreSqlServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        var database = $"test_{Guid.CreateVersion7():N}";
        await server.ExecuteAsync($"CREATE DATABASE {database} OWNER {PostgreSqlServer.Role}");
        return new PostgreSqlTestDatabase(server, database);
    }

    public override async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        if (_server.IsRunning)
        {
            await _server.ExecuteAsync($"DROP DATABASE IF EXISTS {_database} WITH (FORCE)");
        }

        DeleteBillingFile();
        GC.SuppressFinalize(this);
    }
}
