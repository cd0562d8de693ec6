using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Jobs.Internal;
using ReadyKit.Jobs.TestApp;
using ReadyKit.Jobs.Tests.Hosting;

namespace ReadyKit.Jobs.Tests.Jobs;

public sealed class JobRunTests : DatabaseTest
{
    private static readonly Dictionary<string, string?> _shortLease = new() { ["ReadyKit:Jobs:Lease"] = "00:00:04" };

    [Fact]
    public async Task Nothing_of_a_failed_run_is_saved()
    {
        await using var host = await WorkerHost.StartAsync(Database);
        host.Scripts.Set("second time lucky", (services, _) =>
        {
            services.GetRequiredService<WorkerContext>().Add(new Effect { Name = "done" });
            return host.Scripts.RunsOf("second time lucky") == 1 ? throw new InvalidOperationException("too late") : Task.CompletedTask;
        });

        await host.EnqueueAsync("second time lucky");
        await Eventually.TrueAsync(() => host.Scripts.RunsOf("second time lucky") == 2, "the job ran twice");
        await host.UntilIdleAsync();

        Assert.Equal(["done"], await host.ReadEffectsAsync());
    }

    [Fact]
    [Trait("Case", "MJ-05")]
    public async Task A_run_whose_job_went_to_another_saves_nothing()
    {
        await using var host = await WorkerHost.StartAsync(Database, _shortLease);
        host.Scripts.Set("overtaken", async (services, _) =>
        {
            services.GetRequiredService<WorkerContext>().Add(new Effect { Name = $"run {host.Scripts.RunsOf("overtaken")}" });
            if (host.Scripts.RunsOf("overtaken") == 1)
            {
                await GiveToAnotherAsync(host);
            }
        });

        await host.EnqueueAsync("overtaken");
        await Eventually.TrueAsync(() => host.Scripts.RunsOf("overtaken") == 2, "the job ran again");
        await host.UntilIdleAsync();

        Assert.Equal(["run 2"], await host.ReadEffectsAsync());
        Assert.Equal(1, host.Lines.Count("outlived its reservation"));
    }

    [Fact]
    [Trait("Case", "MJ-06")]
    public async Task A_job_that_takes_longer_than_its_lease_is_not_run_by_another_worker()
    {
        await using var host = await WorkerHost.StartAsync(Database, _shortLease);
        await using var other = WorkerHost.Build(Database, _shortLease);
        await other.App.StartAsync();
        foreach (var scripts in new[] { host.Scripts, other.Scripts })
        {
            scripts.Set("long", async (services, token) =>
            {
                services.GetRequiredService<WorkerContext>().Add(new Effect { Name = "done" });
                await Task.Delay(10_000, token);
            });
        }

        await host.EnqueueAsync("long");
        await Eventually.TrueAsync(() => host.Scripts.RunsOf("long") + other.Scripts.RunsOf("long") > 0, "the job began");
        await host.UntilIdleAsync();

        Assert.Equal(1, host.Scripts.RunsOf("long") + other.Scripts.RunsOf("long"));
        Assert.Equal(["done"], await host.ReadEffectsAsync());
    }

    [Fact]
    public async Task What_a_handler_does_on_its_cancellation_takes_no_slot()
    {
        await using var host = await WorkerHost.StartAsync(Database, new() { ["ReadyKit:Jobs:Concurrency"] = "1" });
        host.Scripts.Set("careless", (_, token) =>
        {
            token.Register(() => throw new InvalidOperationException("on cancellation"));
            return Task.CompletedTask;
        });
        host.Scripts.Set("next", (_, _) => Task.CompletedTask);

        await host.EnqueueAsync("careless");
        await host.EnqueueAsync("next");

        await Eventually.TrueAsync(() => host.Scripts.RunsOf("next") == 1, "the next job ran");
    }

    [Fact]
    public async Task A_run_is_told_when_its_job_went_to_another()
    {
        await using var host = await WorkerHost.StartAsync(Database, _shortLease);
        var wasTold = new TaskCompletionSource();
        host.Scripts.Set("overtaken", async (_, token) =>
        {
            if (host.Scripts.RunsOf("overtaken") == 1)
            {
                await GiveToAnotherAsync(host);
                token.Register(wasTold.SetResult);
                await Task.Delay(Timeout.Infinite, token);
            }
        });

        await host.EnqueueAsync("overtaken");

        await wasTold.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await host.UntilIdleAsync();
    }

    [Fact]
    public async Task Two_workers_share_the_jobs_and_do_each_once()
    {
        await using var host = await WorkerHost.PrepareAsync(Database);
        await using var other = WorkerHost.Build(Database);
        await host.InScopeAsync(services =>
        {
            foreach (var number in Enumerable.Range(0, 100))
            {
                services.GetRequiredService<IJobQueue>().Enqueue(new CountedJob(number));
            }

            return services.GetRequiredService<WorkerContext>().SaveChangesAsync();
        });

        await Task.WhenAll(host.App.StartAsync(), other.App.StartAsync());
        await host.UntilIdleAsync();

        var effects = await host.ReadEffectsAsync();
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"done {i}").Order(), effects.Where(e => e.StartsWith("done", StringComparison.Ordinal)).Order());
        Assert.Equal(100, effects.Count(e => e.StartsWith("begun", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Case", "MI-07")]
    public async Task A_stopping_app_puts_its_running_job_back_at_once()
    {
        await using var host = await WorkerHost.StartAsync(Database);
        host.Scripts.Set("endless", (services, token) =>
        {
            services.GetRequiredService<WorkerContext>().Add(new Effect { Name = "half" });
            return Task.Delay(Timeout.Infinite, token);
        });
        await host.EnqueueAsync("endless");
        await Eventually.TrueAsync(() => host.Scripts.RunsOf("endless") == 1, "the job began");

        await host.App.StopAsync();

        var job = Assert.Single(await host.ReadJobsAsync());
        Assert.Equal((0, null, null, null), (job.Attempts, job.LeaseToken, job.LeaseUntil, job.Error));
        Assert.Empty(await host.ReadEffectsAsync());
    }

    private static Task GiveToAnotherAsync(WorkerHost host) =>
        host.QueryAsync(c => c.Set<Job>().ExecuteUpdateAsync(s => s.SetProperty(j => j.LeaseToken, Guid.CreateVersion7())));
}
