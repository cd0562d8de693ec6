using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ReadyKit.TestHost.Tests.Databases;

public sealed class TestDatabaseTests
{
    [Fact]
    public async Task Two_databases_know_nothing_of_each_other()
    {
        await using var one = await TestDatabase.CreateAsync();
        await using var other = await TestDatabase.CreateAsync();

        await ExecuteAsync(one, "CREATE TABLE thing (id int)");
        await ExecuteAsync(other, "CREATE TABLE thing (id int)");

        Assert.NotEqual(one.ConnectionString, other.ConnectionString);
    }

    [Fact]
    public async Task The_database_is_of_the_kind_the_run_asks_for()
    {
        await using var database = await TestDatabase.CreateAsync();
        var asked = Environment.GetEnvironmentVariable("READYKIT_TEST_DATABASE") ?? "sqlite";

        Assert.Equal(asked, database.Provider);
    }

    [Fact]
    public async Task The_login_of_the_tests_is_no_superuser()
    {
        await using var database = await PostgreSqlTestDatabase.CreateOnSharedServerAsync();

        await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(database, "CREATE ROLE other SUPERUSER"));
    }

    [Fact]
    public async Task A_server_that_crashed_comes_back_with_its_data()
    {
        await using var server = await PostgreSqlServer.StartNewAsync();
        await using var database = await PostgreSqlTestDatabase.CreateAsync(server);
        await ExecuteAsync(database, "CREATE TABLE thing (id int)");

        await server.StopAsync("immediate");
        await Assert.ThrowsAsync<NpgsqlException>(() => ExecuteAsync(database, "SELECT 1"));
        await server.StartAsync();

        await ExecuteAsync(database, "DROP TABLE thing");
    }

    private static async Task ExecuteAsync(TestDatabase database, string statement)
    {
        await using DbConnection connection = database.Provider == SqliteTestDatabase.Name
            ? new SqliteConnection(database.ConnectionString)
            : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
