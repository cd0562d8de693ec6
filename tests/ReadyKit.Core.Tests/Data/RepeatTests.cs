using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.ActivityLog.Internal;
using ReadyKit.Core.Tests.Web;

namespace ReadyKit.Core.Tests.Data;

/// <summary>What the database ends because of others is done again, and once.</summary>
[Trait("Case", "C9")]
[Trait("Case", "DB-05")]
public sealed class RepeatTests
{
    // One in each unit of work: more would be too often for it.
    private static readonly string[] _tables =
    [
        "rk_throttles", "rk_registrations", "rk_users", "rk_sessions", "Projects", "rk_billing_customers", "rk_billing_checkouts", "rk_billing_events", "rk_subscriptions",
    ];

    // One for each round of the host's own repetition, which soon waits for seconds.
    [Theory]
    [InlineData("40001", 3, false)]
    [InlineData("40P01", 3, false)]
    [InlineData("40001", 1, true)]
    [InlineData("40P01", 1, true)]
    public async Task People_register_sign_in_work_and_pay_although_the_database_ends_each_transaction_at_first(string code, int times, bool retriesOnFailure)
    {
        await using var database = await PostgreSqlTestDatabase.CreateOnSharedServerAsync();
        await using var host = await ConflictHost.StartAsync(database, retriesOnFailure);
        foreach (var table in _tables)
        {
            await host.EndTransactionsAsync(table, times, code);
        }

        await host.EndTransactionsAsync("rk_jobs", times, code, "DELETE");
        await host.EndTransactionsAsync("rk_billing_customers", times, code, "UPDATE");
        using var registered = await host.RegisterAndConfirmAsync("ada@example.com");
        using var ada = await host.SignInAsync("ada@example.com");
        var workspace = await TestWorkspace.OfAsync(ada);
        using var added = await ada.CallAsync(HttpMethod.Post, $"/api/workspaces/{workspace.Id}/projects", new { name = "One" });
        (await ada.BuyAsync(workspace)).MustBeAt("/billing/success");

        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        Assert.Equal(2, await host.QueryAsync(context => context.Set<Session>().CountAsync()));
        Assert.Equal(2, await CountAsync(host, "account.signed_in"));
        Assert.Equal(1, await CountAsync(host, "account.created"));
        Assert.Equal(1, await CountAsync(host, "billing.plan_started"));
        Assert.DoesNotContain(host.Logs.Lines(), line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_the_third_repetition_people_are_asked_to_come_back_and_nothing_was_written(bool retriesOnFailure)
    {
        await using var database = await PostgreSqlTestDatabase.CreateOnSharedServerAsync();
        await using var host = await ConflictHost.StartAsync(database, retriesOnFailure);
        using var member = await Member.SignInAsync(host);
        await host.EndTransactionsAsync("Projects", 4);

        using var refused = await member.CallAsync(HttpMethod.Post, member.Api("/projects"), Posting.Json("""{"name":"One"}"""));
        var tries = await TriesAsync(host, "Projects");
        using var accepted = await member.CallAsync(HttpMethod.Post, member.Api("/projects"), Posting.Json("""{"name":"Two"}"""));
        using var list = await member.CallAsync(HttpMethod.Get, member.Api("/projects"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("unavailable", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.Equal(4, tries);
        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);
        Assert.Equal(1, (await list.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("total").GetInt32());
        Assert.DoesNotContain(host.Logs.Lines(), line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_single_statement_that_is_ended_each_time_is_a_503_too()
    {
        await using var database = await PostgreSqlTestDatabase.CreateOnSharedServerAsync();
        await using var host = await ConflictHost.StartAsync(database);
        using var visitor = host.CreateVisitor();
        await host.EndTransactionsAsync("rk_registrations", 4);

        var refused = await visitor.SubmitAsync("/register", ("Name", "Ada"), ("Email", "ada@example.com"), ("Password", TestAccounts.Password));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal(4, await TriesAsync(host, "rk_registrations"));
    }

    private static async Task<long> TriesAsync(ConflictHost host, string table)
    {
        await using var connection = await host.ConnectAsync();
        return (long)(await connection.RunAsync($"SELECT last_value FROM tries_{table}_INSERT"))!;
    }

    private static Task<int> CountAsync(CoreHost host, string action) =>
        host.QueryAsync(context => context.Set<ActivityEntry>().CountAsync(entry => entry.Action == action));
}
