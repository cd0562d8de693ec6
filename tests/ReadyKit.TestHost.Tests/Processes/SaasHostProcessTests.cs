using System.Net;
using ReadyKit.TestHost.Processes;

namespace ReadyKit.TestHost.Tests.Processes;

public sealed class SaasHostProcessTests
{
    [Fact]
    public async Task The_sample_starts_again_on_its_database_after_a_kill()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var process = new SaasHostProcess(database);

        await process.StartAsync();
        await process.KillAsync();
        await process.StartAsync();

        using var client = new HttpClient { BaseAddress = process.BaseAddress };
        using var response = await client.GetAsync(new Uri("/login", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_broken_setting_ends_the_start_and_the_output_is_kept()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var process = new SaasHostProcess(
            database, new Dictionary<string, string?> { ["ReadyKit:Accounts:MinPasswordLength"] = "3" });

        process.Launch();

        Assert.NotEqual(0, await process.WaitForExitAsync());
        Assert.Contains("ReadyKit:Accounts:MinPasswordLength", process.Output, StringComparison.Ordinal);
    }
}
