using ReadyKit.TestHost.Processes;

namespace ReadyKit.Core.Tests.Schema;

[Trait("Case", "R3")]
public sealed class MigrationLoginTests
{
    [Theory]
    [InlineData("migrate")]
    [InlineData("create-db")]
    public async Task Commands_migrate_with_a_login_of_their_own_and_do_not_show_it(string command)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var app = new SaasHostProcess(database, new Dictionary<string, string?>
        {
            ["ReadyKit:Database:MigrationConnectionString"] = database.ConnectionString,
            ["ReadyKit:Database:ConnectionString"] = database is PostgreSqlTestDatabase ? "Host=127.0.0.1;Port=1;Database=none" : "Data Source=/nowhere/none.db",
        });

        app.Launch(command);

        Assert.Equal(0, await app.WaitForExitAsync());
        Assert.DoesNotContain(database.ConnectionString, app.Output, StringComparison.Ordinal);
        await using var server = new SaasHostProcess(database, new Dictionary<string, string?> { ["ReadyKit:Database:MigrateAtStart"] = "false" });
        await server.StartAsync();
    }
}
