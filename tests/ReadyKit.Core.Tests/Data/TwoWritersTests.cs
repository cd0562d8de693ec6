using System.Net;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Core.Tests.Web;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Data;

/// <summary>Conflicts as they come about: by another connection.</summary>
[Trait("Case", "C9")]
[Trait("Case", "DB-05")]
public sealed class TwoWritersTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_sign_in_that_gave_way_in_a_deadlock_is_tried_again(bool retriesOnFailure)
    {
        await using var database = await PostgreSqlTestDatabase.CreateOnSharedServerAsync();
        await using var host = await ConflictHost.StartAsync(database, retriesOnFailure);
        var email = await host.CreateAccountAsync();
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/login");
        await using var other = await host.ConnectAsync();
        // The app's connection finds the deadlock first, and gives way. The new setting holds for new connections.
        await other.RunAsync($"ALTER DATABASE {other.Database} SET deadlock_timeout = '2s'");
        await other.RunAsync("SET deadlock_timeout = '60s'");
        await host.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'readykit'");
        await Eventually.TrueAsync(async () => (await visitor.OpenAsync("/health/ready")).Status == HttpStatusCode.OK, "the app has new connections");

        await other.RunAsync("BEGIN; LOCK TABLE rk_sessions IN SHARE ROW EXCLUSIVE MODE");
        var signingIn = visitor.PostSignInAsync(token, email, TestAccounts.Password);
        await other.WaitForWaiterAsync();
        await other.RunAsync("UPDATE rk_users SET \"CreatedAt\" = \"CreatedAt\"");
        await other.RunAsync("COMMIT");
        using var response = await signingIn;

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.True(await visitor.IsSignedInAsync());
        await using var statistics = await host.ConnectAsync();
        await Eventually.TrueAsync(
            async () => await statistics.RunAsync("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()") is > 0L, "there was a deadlock");
    }

    [Fact]
    public async Task What_cannot_be_serialized_is_tried_again()
    {
        await using var database = await PostgreSqlTestDatabase.CreateOnSharedServerAsync();
        await using var host = await ConflictHost.StartAsync(database);
        using var member = await Member.SignInAsync(host);
        host.Reads.AreOn = true;
        await using var other = await host.ConnectAsync();

        await other.RunAsync($"BEGIN; UPDATE rk_workspaces SET \"Name\" = 'By another' WHERE \"Id\" = '{member.WorkspaceId}'");
        var adding = member.CallAsync(HttpMethod.Post, member.Api("/projects"), Posting.Json("""{"name":"One"}"""));
        await other.WaitForWaiterAsync();
        await other.RunAsync("COMMIT");
        using var response = await adding;

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("By another", await host.QueryAsync(context => context.Set<Workspace>().Where(w => w.Id == member.WorkspaceId).Select(w => w.Name).SingleAsync()));
    }
}
