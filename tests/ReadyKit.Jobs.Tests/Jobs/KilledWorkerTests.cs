using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Jobs.Internal;
using ReadyKit.Jobs.TestApp;
using ReadyKit.Jobs.Tests.Hosting;

namespace ReadyKit.Jobs.Tests.Jobs;

[Trait("Case", "MJ-05")]
public sealed class KilledWorkerTests : DatabaseTest
{
    private const int Processes = 2;

    private static readonly Dictionary<string, string?> _shortLease = new() { ["ReadyKit:Jobs:Lease"] = "00:00:03" };

    [Fact]
    public Task Killed_workers_lose_and_double_nothing() => WorkOffAsync(jobs: 200, kills: 6);

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
        await Eventually.TrueAsync(async () => await LeftAsync(watcher) == 0, "the queue is empty");

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
                async () => process.HasExited || await DoneByAsync(watcher, process.Id) >= enough || await LeftAsync(watcher) < jobsPerLife,
                $"worker {i} has done {enough} jobs");
            Assert.False(process.HasExited, process.Output);
            await Task.Delay(Random.Shared.Next(40));
            await process.KillAsync();
        }
    }

    // Seldom enough to leave the database to the workers.
    private static async Task<int> DoneByAsync(WorkerHost watcher, int process)
    {
        await Task.Delay(100);
        return await watcher.QueryAsync(c => c.Effects.CountAsync(e => e.ProcessId == process && e.Name.StartsWith("done")));
    }

    private static Task<int> LeftAsync(WorkerHost watcher) => watcher.QueryAsync(c => c.Set<Job>().CountAsync());

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
