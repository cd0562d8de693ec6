using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ReadyKit.TestHost.Processes;

namespace ReadyKit.Core.Tests.Schema;

public sealed class UnreachableDatabaseTests
{
    [Fact]
    [Trait("Case", "DB-02")]
    public async Task An_app_that_starts_before_its_database_says_so_and_waits_for_it()
    {
        await using var server = await PostgreSqlServer.StartNewAsync();
        await using var database = await PostgreSqlTestDatabase.CreateAsync(server);
        await server.StopAsync();
        await using var app = new SaasHostProcess(database);
        using var client = new HttpClient { BaseAddress = app.BaseAddress };

        await app.StartAsync("/health/live");
        using var ready = await SendAsync(client, HttpMethod.Get, "/health/ready");
        await AssertIsAwayAsync(client);
        Assert.Contains("; it is tried every second", app.Output, StringComparison.Ordinal);
        Assert.Contains("The database cannot be reached (Connection refused)", app.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("/setup?token=", app.Output, StringComparison.Ordinal);
        await server.StartAsync();
        await app.WaitForAsync("/health/ready", HttpStatusCode.OK);
        using var later = await SendAsync(client, HttpMethod.Get, "/login");
        await WaitForAsync(app, "/setup?token=");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.Contains("The database is reached now", app.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("crit:", app.Output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Case", "DB-02")]
    public async Task An_app_whose_database_turns_out_to_lack_tables_ends_with_one_sentence()
    {
        await using var server = await PostgreSqlServer.StartNewAsync();
        await using var database = await PostgreSqlTestDatabase.CreateAsync(server);
        await server.StopAsync();
        await using var app = new SaasHostProcess(database, new Dictionary<string, string?> { ["ReadyKit:Database:MigrateAtStart"] = "false" });

        await app.StartAsync("/health/live");
        await server.StartAsync();

        Assert.Equal(1, await app.WaitForExitAsync());
        Assert.Contains("Run the app with the command 'migrate'", app.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ReadyKitSetupException", app.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_speak_what_is_asked_for_is_no_outage()
    {
        await using var server = await PostgreSqlServer.StartNewAsync();
        await using var database = await PostgreSqlTestDatabase.CreateAsync(server);
        await using var app = new SaasHostProcess(
            database, new Dictionary<string, string?> { ["ReadyKit:Database:ConnectionString"] = $"{database.ConnectionString};SSL Mode=Require" });

        app.Launch();

        Assert.Equal(1, await app.WaitForExitAsync());
        Assert.Contains("The database cannot be used", app.Output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Case", "DB-02")]
    public async Task While_the_database_is_away_people_and_programs_are_asked_to_come_back()
    {
        await using var server = await PostgreSqlServer.StartNewAsync();
        await using var database = await PostgreSqlTestDatabase.CreateAsync(server);
        await using var app = new SaasHostProcess(database);
        using var client = new HttpClient { BaseAddress = app.BaseAddress };
        client.DefaultRequestHeaders.Add("Cookie", "readykit-session=somebody");
        await app.StartAsync();
        using (var before = await SendAsync(client, HttpMethod.Get, "/login"))
        {
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        }

        await server.StopAsync("immediate");
        await AssertIsAwayAsync(client);
        await server.StartAsync();
        await app.WaitForAsync("/health/ready", HttpStatusCode.OK);
        using var after = await SendAsync(client, HttpMethod.Get, "/login");

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.DoesNotContain("   at ", app.Output, StringComparison.Ordinal);
    }

    private static async Task AssertIsAwayAsync(HttpClient client)
    {
        foreach (var (method, path) in new[] { (HttpMethod.Get, "/dashboard"), (HttpMethod.Get, "/nothing-here"), (HttpMethod.Post, "/login") })
        {
            using var page = await SendAsync(client, method, path);
            var html = await page.Content.ReadAsStringAsync();
            Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
            Assert.Contains("<h1>One moment, please</h1>", html, StringComparison.Ordinal);
            Assert.Equal(method == HttpMethod.Get, html.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal));
            AssertIsAway(page, html);
        }

        foreach (var (path, accept) in new[] { ("/api/profile", "application/json"), ("/api/profile", "text/html"), ("/dashboard", "*/*") })
        {
            using var answer = await SendAsync(client, HttpMethod.Get, path, accept);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("unavailable", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
            AssertIsAway(answer, await answer.Content.ReadAsStringAsync());
        }
    }

    private static void AssertIsAway(HttpResponseMessage answer, string body)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.All(["Npgsql", "Exception", "127.0.0.1", "ostgre", "<script"], inside => Assert.DoesNotContain(inside, body, StringComparison.Ordinal));
    }

    private static async Task WaitForAsync(SaasHostProcess app, string text)
    {
        var waited = Stopwatch.StartNew();
        while (!app.Output.Contains(text, StringComparison.Ordinal))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(30), app.Output);
            await Task.Delay(50);
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, string accept = "text/html")
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Accept", accept);
        return await client.SendAsync(request);
    }
}
