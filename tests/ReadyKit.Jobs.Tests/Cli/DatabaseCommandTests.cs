using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using ReadyKit.Jobs.Tests.Hosting;

namespace ReadyKit.Jobs.Tests.Cli;

public sealed class DatabaseCommandTests : CommandTest
{
    [Fact]
    public async Task Migrate_says_what_it_did()
    {
        var first = await RunAsync("migrate");
        var second = await RunAsync("migrate");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Matches("^Applied \\S+_Initial\\.\n(.+\n)*The tables are up to date\\.\n$", first.Terminal.Output);
        Assert.Equal("The tables are up to date.\n", second.Terminal.Output);
    }

    [Fact]
    [Trait("Case", "R3")]
    public async Task The_script_of_a_migration_does_what_the_migration_would()
    {
        var script = await RunAsync("migrate", "--script");
        var untouched = await RunAsync("migrate", "--script");
        await using (var connection = Database is PostgreSqlTestDatabase
            ? (System.Data.Common.DbConnection)new Npgsql.NpgsqlConnection(Database.ConnectionString)
            : new Microsoft.Data.Sqlite.SqliteConnection(Database.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = script.Terminal.Output;
            await command.ExecuteNonQueryAsync();
        }

        var nothing = await RunAsync("migrate", "--script");
        var after = await RunAsync("migrate");

        Assert.Equal(script.Terminal.Output, untouched.Terminal.Output);
        Assert.Equal((0, ""), (nothing.ExitCode, nothing.Terminal.Output.Trim()));
        Assert.Equal((0, "The tables are up to date.\n"), (after.ExitCode, after.Terminal.Output));
    }

    [Fact]
    public async Task Create_db_makes_the_database_and_its_tables()
    {
        if (Database is PostgreSqlTestDatabase)
        {
            var server = await PostgreSqlServer.GetSharedAsync();
            await server.ExecuteAsync($"DROP DATABASE {new Npgsql.NpgsqlConnectionStringBuilder(Database.ConnectionString).Database}");
        }

        var first = await RunAsync("create-db");
        var second = await RunAsync("create-db");

        Assert.Equal((0, "", 0, ""), (first.ExitCode, first.Terminal.Complaints, second.ExitCode, second.Terminal.Complaints));
        Assert.Matches("^Created the database\\.\nApplied .+\n(.+\n)*The tables are up to date\\.\n$", first.Terminal.Output);
        Assert.Equal("The database exists already.\nThe tables are up to date.\n", second.Terminal.Output);
    }

    [Theory]
    [InlineData("install", "-e", "root@example.com", "-p", Password)]
    [InlineData("create", "-e", "ada@example.com", "-p", Password)]
    [InlineData("reset", "-e", "ada@example.com", "-p", Password)]
    [InlineData("add-role", "-e", "ada@example.com", "-r", "super-admin")]
    public async Task Commands_on_an_old_database_name_the_command_that_is_missing(params string[] args)
    {
        var (exitCode, terminal) = await RunAsync(args);

        Assert.Equal(1, exitCode);
        Assert.EndsWith("Run the command 'migrate' first.\n", terminal.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_logs_to_standard_error_and_tells_neither_statements_nor_what_the_app_lacks()
    {
        await using var host = WorkerHost.Build(Database);

        var exitCode = await host.App.RunReadyKitAsync(["migrate"]);

        Assert.Equal(0, exitCode);
        Assert.Equal(LogLevel.Trace, host.Services.GetRequiredService<IOptionsMonitor<ConsoleLoggerOptions>>().CurrentValue.LogToStandardErrorThreshold);
        Assert.All(["Executed DbCommand", "No migrations were found"], line => Assert.Equal(0, host.Lines.Count(line)));
    }
}
