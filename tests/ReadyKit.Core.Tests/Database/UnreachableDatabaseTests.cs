using System.Net;
using ReadyKit.TestHost.Databases;
using ReadyKit.TestHost.Processes;

namespace ReadyKit.Core.Tests.Database;

public sealed class UnreachableDatabaseTests
{
    [Fact]
    [Trait("Case", "DB-02")]
    public async Task An_app_that_starts_before_its_database_waits_for_it()
    {
        await using var server = await PostgreSqlServer.StartNewAsync();
        await using var database = await PostgreSqlTestDatabase.CreateAsync(server);
        await server.StopAsync();
        await using var app = new SaasHostProcess(database);
        using var client = new HttpClient { BaseAddress = app.BaseAddress };

        await app.StartAsync("/health/live");
        var ready = await GetAsync(client, "/health/ready");
        var page = await GetAsync(client, "/login");
        await server.StartAsync();
        await app.WaitForAsync("/health/ready", HttpStatusCode.OK);
        var later = await GetAsync(client, "/login");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page);
        Assert.Equal(HttpStatusCode.OK, later);
        Assert.DoesNotContain("   at ", Warnings(app.Output), StringComparison.Ordinal);
    }

    // What is only said in Development is no matter for those who run it.
    private static string Warnings(string output) =>
        string.Join('\n', output.Split('\n').Where(line => line.StartsWith("crit:", StringComparison.Ordinal)));

    private static async Task<HttpStatusCode> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return response.StatusCode;
    }
}
