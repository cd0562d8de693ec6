using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Jobs.Internal;
using ReadyKit.Jobs.Internal.Failures;
using ReadyKit.Jobs.Internal.Recurring;
using ReadyKit.Jobs.TestApp;
using ReadyKit.Jobs.Tests.Hosting;

namespace ReadyKit.Jobs.Tests.Jobs;

public sealed class FailingJobTests : DatabaseTest
{
    private static readonly Dictionary<string, string?> _threeTries = new() { ["ReadyKit:Jobs:MaxAttempts"] = "3", ["ReadyKit:Jobs:Concurrency"] = "1" };

    [Fact]
    [Trait("Case", "MJ-07")]
    public async Task A_poison_job_is_set_aside_after_its_tries_and_others_pass()
    {
        await using var host = await WorkerHost.StartAsync(Database, _threeTries);
        host.Scripts.Set("poison", (_, _) => throw new InvalidOperationException("It is \0 poison \uD83D"));
        host.Scripts.Set("good", (_, _) => Task.CompletedTask);

        await host.EnqueueAsync("poison");
        await host.EnqueueAsync("good");
        await Eventually.TrueAsync(() => host.Scripts.RunsOf("good") == 1, "the good job ran");
        var failed = await UntilFailedAsync(host);

        Assert.Equal(("test.scripted", 3, null), (failed.Type, failed.Attempts, failed.WorkspaceId));
        Assert.Equal("InvalidOperationException: It is   poison \uFFFD", failed.Error);
        Assert.Equal(3, host.Scripts.RunsOf("poison"));
        Assert.Equal(0, host.Lines.CountShown("It is"));
    }

    [Fact]
    [Trait("Case", "MJ-07")]
    public async Task A_failed_job_runs_again_when_it_is_replayed()
    {
        await using var host = await WorkerHost.StartAsync(Database, _threeTries);
        var isMended = false;
        host.Scripts.Set("poison", (services, _) =>
        {
            services.GetRequiredService<WorkerContext>().Add(new Effect { Name = "done" });
            return isMended ? Task.CompletedTask : throw new InvalidOperationException("poison");
        });
        await host.EnqueueAsync("poison");
        var failed = await UntilFailedAsync(host);
        isMended = true;

        await host.InScopeAsync(async services =>
        {
            var jobs = services.GetRequiredService<IFailedJobs>();
            Assert.False(await jobs.ReplayAsync(Guid.CreateVersion7(), CancellationToken.None));
            Assert.True(await jobs.ReplayAsync(failed.Id, CancellationToken.None));
            Assert.False(await jobs.ReplayAsync(failed.Id, CancellationToken.None));
        });
        await host.UntilIdleAsync();

        Assert.Equal(["done"], await host.ReadEffectsAsync());
    }

    [Fact]
    [Trait("Case", "MJ-07")]
    public void The_delays_double_up_to_the_longest_and_scatter()
    {
        var options = new JobOptions();

        for (var attempt = 1; attempt <= 100; attempt++)
        {
            var full = Math.Min(5 * Math.Pow(2, attempt - 1), 3600);
            var delays = Enumerable.Range(0, 50).Select(_ => JobBackOff.After(attempt, options).TotalSeconds).ToList();
            Assert.All(delays, delay => Assert.InRange(delay, full / 2, full));
            Assert.True(delays.Max() - delays.Min() > full / 10);
        }
    }

    [Fact]
    public async Task A_failed_run_waits_before_the_next()
    {
        await using var host = await WorkerHost.StartAsync(Database, new() { ["ReadyKit:Jobs:FirstRetryAfter"] = "00:10:00" });
        host.Scripts.Set("poison", (_, _) => throw new InvalidOperationException("poison"));
        await host.EnqueueAsync("poison");

        await Eventually.TrueAsync(async () => (await host.ReadJobsAsync()).Single().Error is not null, "the failure is recorded");

        var job = (await host.ReadJobsAsync()).Single();
        Assert.Equal((1, null, null, null), (job.Attempts, job.LeaseToken, job.LeaseUntil, job.FailedAt));
        Assert.InRange(job.RunAt - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task A_job_that_ended_its_process_each_time_is_set_aside()
    {
        await using var host = await WorkerHost.PrepareAsync(Database, _threeTries);
        host.Scripts.Set("killer", (_, _) => Task.CompletedTask);
        await host.EnqueueAsync("killer");
        await host.QueryAsync(c => c.Set<Job>().ExecuteUpdateAsync(s => s.SetProperty(j => j.Attempts, 3)));

        await host.App.StartAsync();
        var failed = await UntilFailedAsync(host);

        Assert.Contains("process ended", failed.Error, StringComparison.Ordinal);
        Assert.Equal(0, host.Scripts.RunsOf("killer"));
    }

    [Fact]
    [Trait("Case", "C8")]
    public async Task A_job_of_an_unknown_kind_is_left_to_instances_that_know_it_and_told_of()
    {
        await using var host = await WorkerHost.StartAsync(Database, _threeTries);
        host.Scripts.Set("known", (_, _) => Task.CompletedTask);
        await host.InScopeAsync(services =>
        {
            var context = services.GetRequiredService<WorkerContext>();
            context.Add(new Job { Type = "newer.kind", Payload = "{}", RunAt = TimeProvider.System.GetUtcNow().AddHours(-1) });
            return context.SaveChangesAsync();
        });
        await host.EnqueueAsync("known");
        await Eventually.TrueAsync(async () => (await host.ReadJobsAsync()).Count == 1, "the known job is done");
        await host.InScopeAsync(services => services.GetRequiredService<CleanupJob>().RunAsync(CancellationToken.None));

        var job = Assert.Single(await host.ReadJobsAsync());
        Assert.Equal((0, null, null), (job.Attempts, job.LeaseToken, job.FailedAt));
        Assert.Equal(1, host.Lines.CountShown("Add .AddJobHandler<TJob, THandler>(\"newer.kind\")"));
    }

    [Fact]
    public async Task A_run_that_takes_too_long_is_cancelled_and_fails()
    {
        await using var host = await WorkerHost.StartAsync(Database, new(_threeTries) { ["ReadyKit:Jobs:MaxDuration"] = "00:00:00.200" });
        host.Scripts.Set("endless", (_, token) => Task.Delay(Timeout.Infinite, token));

        await host.EnqueueAsync("endless");
        var failed = await UntilFailedAsync(host);

        Assert.Contains("ReadyKit:Jobs:MaxDuration", failed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_leaves_a_transaction_open_fails()
    {
        await using var host = await WorkerHost.StartAsync(Database, _threeTries);
        host.Scripts.Set("open", async (services, token) =>
        {
            var context = services.GetRequiredService<WorkerContext>();
            await context.Database.BeginTransactionAsync(token);
            context.Add(new Effect { Name = "half" });
            await context.SaveChangesAsync(token);
        });
        await host.EnqueueAsync("open");

        var failed = await UntilFailedAsync(host);

        Assert.Contains("left a transaction open", failed.Error, StringComparison.Ordinal);
        Assert.Empty(await host.ReadEffectsAsync());
    }

    private static async Task<FailedJob> UntilFailedAsync(WorkerHost host)
    {
        await Eventually.TrueAsync(
            async () => (await host.ReadJobsAsync()) is [{ FailedAt: not null }], "one job is left and was given up");
        var failed = await host.QueryFailedAsync();
        return Assert.Single(failed.Items);
    }
}
