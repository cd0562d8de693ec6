using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Jobs.Internal;
using ReadyKit.Jobs.Internal.Running;
using ReadyKit.Jobs.TestApp;
using ReadyKit.Jobs.Tests.Hosting;

namespace ReadyKit.Jobs.Tests.Jobs;

[Trait("Case", "C7")]
public sealed class QueueLookTests : DatabaseTest
{
    [Fact]
    public async Task A_kind_of_job_that_fills_its_share_is_looked_past_once_and_not_after_every_run()
    {
        const int Jobs = 30;
        var statements = new StatementCount();
        await using var host = await WorkerHost.PrepareAsync(
            Database,
            new() { ["ReadyKit:Jobs:Concurrency"] = "2", ["ReadyKit:Jobs:PollInterval"] = "00:10:00" },
            builder => builder.Services.AddSingleton<ISaveChangesInterceptor>(statements));
        host.Scripts.Set("quick", (_, _) => Task.CompletedTask);
        await host.InScopeAsync(services =>
        {
            foreach (var _ in Enumerable.Range(0, Jobs))
            {
                services.GetRequiredService<IJobQueue>().Enqueue(new ScriptedJob("quick"));
            }

            return services.GetRequiredService<WorkerContext>().SaveChangesAsync();
        });
        await host.App.StartAsync();

        await host.UntilIdleAsync();

        Assert.InRange(statements.Looks.Count, 1, Jobs + 5);
    }

    [Fact]
    public async Task A_look_at_a_long_queue_reads_from_an_index_in_its_order()
    {
        var statements = new StatementCount();
        await using var host = await WorkerHost.PrepareAsync(
            Database, configure: builder => builder.Services.AddSingleton<ISaveChangesInterceptor>(statements));
        await AddWaitingAsync(host, 3000);

        await host.Services.GetRequiredService<JobLeases>().LookAsync(new FullSlots([], []), 4, CancellationToken.None);
        var plan = await host.QueryAsync(context => ExplainAsync(context, host.Services.GetRequiredService<JobTypes>().Names));

        Assert.Single(statements.Looks);
        Assert.Contains("IX_rk_jobs_RunAt", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    private static Task AddWaitingAsync(WorkerHost host, int number) => host.QueryAsync(async context =>
    {
        var now = TimeProvider.System.GetUtcNow();
        context.AddRange(Enumerable.Range(0, number).Select(i => new Job { Type = "test.scripted", Payload = "{}", RunAt = now.AddSeconds(i - number) }));
        await context.SaveChangesAsync();
        return await context.Database.ExecuteSqlRawAsync("ANALYZE");
    });

    /// <summary>The plan of the same query as the look's.</summary>
    private static async Task<string> ExplainAsync(WorkerContext context, IReadOnlyCollection<string> names)
    {
        var now = TimeProvider.System.GetUtcNow();
        var query = context.Set<Job>()
            .Where(j => j.FailedAt == null && names.Contains(j.Type) && (j.LeaseUntil == null || j.LeaseUntil <= now)).OrderBy(j => j.RunAt).Take(8);
        await context.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.CommandText = (context.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetValue(reader.FieldCount - 1).ToString()!);
        }

        return string.Join('\n', lines);
    }
}
