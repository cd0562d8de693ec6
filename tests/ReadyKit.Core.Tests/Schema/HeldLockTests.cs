using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using ReadyKit.Core.Tests.Web;

namespace ReadyKit.Core.Tests.Schema;

[Trait("Case", "DB-08")]
public sealed class HeldLockTests
{
    // Whoever holds it does so until the app has given up, which it does after 30 seconds where nothing else is said.
    public static TheoryData<string> Patience { get; } = TestDatabase.Kind == PostgreSqlTestDatabase.Name
        ? ["Command Timeout=2", "Options=-c lock_timeout=2000"]
        : ["Default Timeout=2"];

    [Theory]
    [MemberData(nameof(Patience))]
    public async Task While_somebody_holds_a_lock_writes_are_answered_503_and_afterwards_the_app_goes_on(string patience)
    {
        await using var host = new CoreHost();
        await host.InitializeAsync();
        host.Settings["ReadyKit:Database:ConnectionString"] = $"{host.Database.ConnectionString};{patience}";
        using var member = await Member.SignInAsync(host);
        await using var other = Connect(host.Database);
        await other.OpenAsync();

        await RunAsync(other, other is NpgsqlConnection ? "BEGIN; LOCK TABLE rk_users IN EXCLUSIVE MODE" : "BEGIN IMMEDIATE");
        using var refused = await RenameAsync(member);
        await RunAsync(other, "ROLLBACK");
        using var ready = await member.Visitor.SendAsync(HttpMethod.Get, "/health/ready");
        using var accepted = await RenameAsync(member);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("unavailable", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.DoesNotContain(host.Logs.Lines(), line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private static Task<HttpResponseMessage> RenameAsync(Member member) =>
        member.CallAsync(HttpMethod.Put, "/api/profile", Posting.Json("""{"name":"Grace"}"""));

    private static DbConnection Connect(TestDatabase database) => database is PostgreSqlTestDatabase
        ? new NpgsqlConnection($"{database.ConnectionString};Pooling=false")
        : new SqliteConnection($"{database.ConnectionString};Pooling=false");

    private static async Task RunAsync(DbConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
