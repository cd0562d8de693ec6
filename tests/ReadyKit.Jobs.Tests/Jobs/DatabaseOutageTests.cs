using ReadyKit.Jobs.Tests.Hosting;

namespace ReadyKit.Jobs.Tests.Jobs;

public sealed class DatabaseOutageTests
{
    [Fact]
    public async Task The_worker_outlives_a_database_outage_and_logs_it_once()
    {
        await using var server = await PostgreSqlServer.StartNewAsync();
        await using var database = await PostgreSqlTestDatabase.CreateAsync(server);
        await using var host = await WorkerHost.StartAsync(database);
        host.Scripts.Set("after", (_, _) => Task.CompletedTask);

        await server.StopAsync("immediate");
        await Eventually.TrueAsync(() => host.Lines.Count("The job queue cannot be read") > 0, "the outage is noticed");
        await Task.Delay(1000);
        await server.StartAsync();
        await Eventually.TrueAsync(() => host.Lines.Count("can be read again") == 1, "the worker is back");
        await host.EnqueueAsync("after");
        await Eventually.TrueAsync(() => host.Scripts.RunsOf("after") == 1, "the job ran");

        Assert.Equal(1, host.Lines.Count("The job queue cannot be read"));
    }
}
