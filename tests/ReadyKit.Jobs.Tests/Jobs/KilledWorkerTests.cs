using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Jobs.TestApp;
using ReadyKit.Jobs.Tests.Hosting;

namespace ReadyKit.Jobs.Tests.Jobs;

[Trait("Case", "MJ-05")]
public sealed class KilledWorkerTests : DatabaseTest
{
    private const int Processes = 2;

    private static readonly Dictionary<string, string?> _shortLease = new() { ["ReadyKit:Jobs:Lease"] = "00:00:03" };

    [Fact]
    public Task Killed_workers_lose_and_double_nothing() => WorkOffAsync(jobs: 400, kills: 8);

    [Fact]
    [Trait("Length", "Long")]
    public Task Fifty_killed_workers_lose_and_double_nothing_of_a_thousand_jobs() => WorkOffAsync(jobs: 1000, kills: 50);

    private async Task WorkOffAsync(int jobs, int kills)
    {
        await using var watcher = await WorkerHost.PrepareAsync(Database, new() { ["ReadyKit:Jobs:Enabled"] = "false" });
        await EnqueueAsync(watcher, jobs);
        await Task.WhenAll(Enumerable.Range(0, Processes).Select(i => KillRepeatedlyAsync(watcher, kills / Processes, jobs / kills)));

        await using var last = new WorkerProcess(Database, _shortLease);
        await last.StartAsync("/health/live");
        await Eventually.TrueAsync(async () => (await watcher.ReadJobsAsync()).Count == 0, "the queue is empty", TimeSpan.FromSeconds(90));

        var effects = await watcher.ReadEffectsAsync();
        var done = effects.Where(e => e.StartsWith("done", StringComparison.Ordinal)).Order();
        Assert.Equal(Enumerable.Range(0, jobs).Select(i => $"done {i}").Order(), done);
        Assert.True(effects.Count(e => e.StartsWith("begun", StringComparison.Ordinal)) > jobs, "No kill hit a job while it ran.");
    }

    // Each life does its part of the jobs, and ends at some moment in the middle of the next ones.
    private async Task KillRepeatedlyAsync(WorkerHost watcher, int kills, int jobsPerLife)
    {
        await using var process = new WorkerProcess(Database, _shortLease);
        for (var i = 0; i < kills; i++)
        {
            process.Launch("--urls", process.BaseAddress.GetLeftPart(UriPartial.Authority));
            var enough = Random.Shared.Next(1, jobsPerLife);
            await Eventually.TrueAsync(
                async () => process.HasExited || await CountAsync(watcher, process.Id) >= enough || (await watcher.ReadJobsAsync()).Count < 20,
                "the worker works");
            Assert.False(process.HasExited, process.Output);
            await Task.Delay(Random.Shared.Next(40));
            await process.KillAsync();
        }
    }

    private static Task<int> CountAsync(WorkerHost watcher, int process) =>
        watcher.QueryAsync(c => Task.FromResult(c.Effects.Count(e => e.ProcessId == process && e.Name.StartsWith("done"))));

    private static Task EnqueueAsync(WorkerHost host, int jobs) => host.InScopeAsync(services =>
    {
        var queue = services.GetRequiredService<IJobQueue>();
        foreach (var number in Enumerable.Range(0, jobs))
        {
            queue.Enqueue(new CountedJob(number));
        }

        return services.GetRequiredService<WorkerContext>().SaveChangesAsync();
    });
}
