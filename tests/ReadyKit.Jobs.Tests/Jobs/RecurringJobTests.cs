using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReadyKit.Jobs.Internal.Recurring;
using ReadyKit.Jobs.TestApp;
using ReadyKit.Jobs.Tests.Hosting;

namespace ReadyKit.Jobs.Tests.Jobs;

[Trait("Case", "N11")]
public sealed class RecurringJobTests : DatabaseTest
{
    [Fact]
    public async Task A_recurring_job_runs_once_per_interval_however_many_processes_there_are_and_goes_on_after_a_restart()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using (var host = await WorkerHost.StartAsync(Database, configure: b => Add(b, clock)))
        {
            await using var other = await WorkerHost.StartAsync(Database, configure: b => Add(b, clock));
            await UntilRunsAsync(host, clock, 1);
            await UntilRunsAsync(host, clock, 2);
        }

        var before = clock.GetUtcNow();
        await using var restarted = await WorkerHost.StartAsync(Database, configure: b => Add(b, clock));
        await UntilRunsAsync(restarted, clock, 3);

        Assert.Equal(["run 1", "run 2", "run 3"], await restarted.ReadEffectsAsync());
        Assert.True(clock.GetUtcNow() - before > TimeSpan.FromMinutes(30), "The schedule began anew after the restart.");
    }

    [Fact]
    public async Task Several_schedulers_queue_a_due_job_once()
    {
        await using var host = await WorkerHost.PrepareAsync(Database, new() { ["ReadyKit:Jobs:Enabled"] = "false" });
        var scheduler = ActivatorUtilities.CreateInstance<RecurringJobs>(host.Services);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => scheduler.TryEnqueueAsync(CancellationToken.None)));

        Assert.Equal(["readykit.cleanup"], (await host.ReadJobsAsync()).ConvertAll(j => j.Type));
    }

    private static void Add(WebApplicationBuilder builder, FakeTimeProvider clock)
    {
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.AddReadyKit<WorkerContext>().AddRecurringJob<CountingJob>("test.recurring", TimeSpan.FromHours(1));
    }

    private static Task UntilRunsAsync(WorkerHost host, FakeTimeProvider clock, int runs) => Eventually.TrueAsync(
        async () =>
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(50);
            return (await host.ReadEffectsAsync()).Count == runs;
        },
        $"the job ran {runs} times");

    private sealed class CountingJob(WorkerContext context) : IRecurringJob
    {
        public async Task RunAsync(CancellationToken cancellationToken)
        {
            var runs = await context.Effects.CountAsync(cancellationToken);
            context.Add(new Effect { Name = $"run {runs + 1}" });
        }
    }
}
