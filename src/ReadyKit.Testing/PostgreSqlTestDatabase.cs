using Npgsql;

namespace ReadyKit.Testing;

/// <summary>A database of its own on a PostgreSQL server that tests started.</summary>
public sealed class PostgreSqlTestDatabase : TestDatabase
{
    /// <summary>What <c>READYKIT_TEST_DATABASE</c> says for it.</summary>
    public const string Name = "postgresql";

    private readonly PostgreSqlServer _server;
    private readonly string _database;

    private PostgreSqlTestDatabase(PostgreSqlServer server, string database)
    {
        _server = server;
        _database = database;
    }

    /// <inheritdoc/>
    public override string Provider => Name;

    /// <inheritdoc/>
    public override string ConnectionString => _server.ConnectionStringFor(_database);

    /// <summary>Makes a database on the server that all tests of this process share.</summary>
    public static async Task<PostgreSqlTestDatabase> CreateOnSharedServerAsync() =>
        await CreateAsync(await PostgreSqlServer.GetSharedAsync());

    /// <summary>Makes a database on this server.</summary>
    public static async Task<PostgreSqlTestDatabase> CreateAsync(PostgreSqlServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        var database = $"test_{Guid.CreateVersion7():N}";
        await server.ExecuteAsync($"CREATE DATABASE {database} OWNER {PostgreSqlServer.Role}");
        return new PostgreSqlTestDatabase(server, database);
    }

    /// <inheritdoc/>
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
