using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Jobs.TestApp;
using ReadyKit.Jobs.Tests.Hosting;

namespace ReadyKit.Jobs.Tests.Jobs;

public sealed class JobQueueTests : DatabaseTest
{
    private static readonly Dictionary<string, string?> _rarely = new() { ["ReadyKit:Jobs:PollInterval"] = "00:10:00" };

    [Fact]
    [Trait("Case", "MJ-08")]
    public async Task A_job_of_a_transaction_that_is_rolled_back_never_runs()
    {
        await using var host = await WorkerHost.StartAsync(Database);
        host.Scripts.Set("ghost", (_, _) => Task.CompletedTask);
        host.Scripts.Set("last", (_, _) => Task.CompletedTask);

        await host.InScopeAsync(async services =>
        {
            var context = services.GetRequiredService<WorkerContext>();
            await using var transaction = await context.Database.BeginTransactionAsync();
            services.GetRequiredService<IJobQueue>().Enqueue(new ScriptedJob("ghost"));
            await context.SaveChangesAsync();
            await transaction.RollbackAsync();
        });
        await host.InScopeAsync(services =>
        {
            services.GetRequiredService<IJobQueue>().Enqueue(new ScriptedJob("ghost"));
            return Task.CompletedTask;
        });
        await host.EnqueueAsync("last");
        await Eventually.TrueAsync(() => host.Scripts.RunsOf("last") == 1, "the last job ran");
        await host.UntilIdleAsync();

        Assert.Equal(0, host.Scripts.RunsOf("ghost"));
    }

    [Fact]
    [Trait("Case", "MJ-08")]
    public async Task Jobs_of_committed_transactions_always_run()
    {
        await using var host = await WorkerHost.StartAsync(Database);
        for (var i = 0; i < 20; i++)
        {
            var name = $"job {i}";
            host.Scripts.Set(name, (_, _) => Task.CompletedTask);
            await host.InScopeAsync(async services =>
            {
                var context = services.GetRequiredService<WorkerContext>();
                await using var transaction = await context.Database.BeginTransactionAsync();
                services.GetRequiredService<IJobQueue>().Enqueue(new ScriptedJob(name));
                await context.SaveChangesAsync();
                await transaction.CommitAsync();
            });
        }

        await host.UntilIdleAsync();

        Assert.True(Enumerable.Range(0, 20).All(i => host.Scripts.RunsOf($"job {i}") == 1), string.Join(Environment.NewLine, host.Lines.GetSnapshot()));
    }

    [Fact]
    public async Task A_saved_job_runs_at_once_though_the_queue_is_looked_at_rarely()
    {
        await using var host = await WorkerHost.StartAsync(Database, _rarely);
        host.Scripts.Set("now", (_, _) => Task.CompletedTask);
        await Task.Delay(300);

        await host.EnqueueAsync("now");

        await Eventually.TrueAsync(() => host.Scripts.RunsOf("now") == 1, "the job ran");
    }

    [Fact]
    public async Task A_job_of_a_transaction_runs_when_it_is_committed_though_the_queue_is_looked_at_rarely()
    {
        await using var host = await WorkerHost.StartAsync(Database, _rarely);
        host.Scripts.Set("now", (_, _) => Task.CompletedTask);
        await Task.Delay(300);

        await host.InScopeAsync(async services =>
        {
            var context = services.GetRequiredService<WorkerContext>();
            await using var transaction = await context.Database.BeginTransactionAsync();
            services.GetRequiredService<IJobQueue>().Enqueue(new ScriptedJob("now"));
            await context.SaveChangesAsync();
            await Task.Delay(300);
            await transaction.CommitAsync();
        });

        await Eventually.TrueAsync(() => host.Scripts.RunsOf("now") == 1, "the job ran");
    }

    [Fact]
    public async Task A_delayed_job_starts_in_time_though_the_queue_is_looked_at_rarely()
    {
        await using var host = await WorkerHost.StartAsync(Database, _rarely);
        host.Scripts.Set("later", (_, _) => Task.CompletedTask);

        await host.InScopeAsync(services =>
        {
            services.GetRequiredService<IJobQueue>().Enqueue(new ScriptedJob("later"), TimeSpan.FromSeconds(1));
            return services.GetRequiredService<WorkerContext>().SaveChangesAsync();
        });

        await Eventually.TrueAsync(() => host.Scripts.RunsOf("later") == 1, "the job ran");
    }

    [Fact]
    public async Task A_delayed_job_waits()
    {
        await using var host = await WorkerHost.StartAsync(Database);
        host.Scripts.Set("later", (_, _) => Task.CompletedTask);

        await host.InScopeAsync(services =>
        {
            services.GetRequiredService<IJobQueue>().Enqueue(new ScriptedJob("later"), TimeSpan.FromSeconds(2));
            return services.GetRequiredService<WorkerContext>().SaveChangesAsync();
        });
        await Task.Delay(600);

        Assert.Equal(0, host.Scripts.RunsOf("later"));
        await Eventually.TrueAsync(() => host.Scripts.RunsOf("later") == 1, "the job ran");
    }

    [Fact]
    public async Task A_job_without_handler_cannot_be_queued()
    {
        await using var host = await WorkerHost.PrepareAsync(Database);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => host.EnqueueAsync(new UnhandledJob()));

        Assert.Contains(".AddJobHandler<UnhandledJob", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jobs_that_a_job_queues_are_saved_with_its_end()
    {
        await using var host = await WorkerHost.StartAsync(Database);
        var isFirst = true;
        host.Scripts.Set("parent", (services, _) =>
        {
            services.GetRequiredService<IJobQueue>().Enqueue(new ScriptedJob("child"));
            var fails = isFirst;
            isFirst = false;
            return fails ? throw new InvalidOperationException("after queueing") : Task.CompletedTask;
        });
        host.Scripts.Set("child", (_, _) => Task.CompletedTask);

        await host.EnqueueAsync("parent");
        await Eventually.TrueAsync(() => host.Scripts.RunsOf("child") > 0, "the child ran");
        await host.UntilIdleAsync();

        Assert.Equal(2, host.Scripts.RunsOf("parent"));
        Assert.Equal(1, host.Scripts.RunsOf("child"));
    }
}
