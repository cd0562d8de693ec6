using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using ReadyKit.Jobs.Internal;
using ReadyKit.Jobs.Internal.Queue;
using ReadyKit.Jobs.TestApp;
using ReadyKit.Jobs.Tests.Hosting;
using ReadyKit.Workspaces;

namespace ReadyKit.Jobs.Tests.Jobs;

[Trait("Case", "TI-17")]
public sealed class JobWorkspaceTests : DatabaseTest
{
    [Fact]
    public async Task A_job_sees_the_rows_of_its_workspace_only()
    {
        await using var host = await WorkerHost.StartAsync(Database, new() { ["ReadyKit:Jobs:MaxAttempts"] = "1" });
        var workspaces = new[] { await host.AddWorkspaceAsync("a"), await host.AddWorkspaceAsync("b") };
        foreach (var workspace in workspaces)
        {
            await AddNoteAsync(host, workspace);
        }

        host.Scripts.Set("read", async (services, token) =>
        {
            var context = services.GetRequiredService<WorkerContext>();
            var seen = await context.Notes.Select(n => n.Text).ToListAsync(token);
            var mine = services.GetRequiredService<WorkspaceScope>().WorkspaceId;
            context.Add(new Effect { Name = $"{mine} saw {string.Join(',', seen)}" });
        });
        foreach (var workspace in Enumerable.Repeat(workspaces, 10).SelectMany(w => w))
        {
            await host.EnqueueAsync("read", workspace);
        }

        await Eventually.TrueAsync(() => host.Scripts.RunsOf("read") == 20, "all jobs ran");
        await host.UntilIdleAsync();

        var expected = Enumerable.Repeat(workspaces, 10).SelectMany(w => w).Select(w => $"{w} saw note of {w}");
        Assert.Equal(expected.Order(), (await host.ReadEffectsAsync()).Order());
    }

    [Fact]
    public async Task A_job_without_workspace_cannot_reach_rows_of_any()
    {
        await using var host = await WorkerHost.StartAsync(Database, new() { ["ReadyKit:Jobs:MaxAttempts"] = "1" });
        var workspace = await host.AddWorkspaceAsync("a");
        await AddNoteAsync(host, workspace);
        host.Scripts.Set("read", (services, token) => services.GetRequiredService<WorkerContext>().Notes.ToListAsync(token));

        await host.InScopeAsync(
            services =>
            {
                services.GetRequiredService<IJobQueue>().EnqueueOutsideWorkspace(new ScriptedJob("read"));
                return services.GetRequiredService<WorkerContext>().SaveChangesAsync();
            },
            workspace);
        await host.EnqueueAsync("read");
        await Eventually.TrueAsync(async () => (await host.QueryFailedAsync()).Total == 2, "both jobs failed");

        Assert.All((await host.QueryFailedAsync()).Items, job => Assert.StartsWith(nameof(WorkspaceIsolationException), job.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_job_of_a_deleted_workspace_is_dropped_and_others_run()
    {
        await using var host = await WorkerHost.PrepareAsync(Database);
        var gone = await host.AddWorkspaceAsync("gone");
        var kept = await host.AddWorkspaceAsync("kept");
        host.Scripts.Set("of gone", (_, _) => Task.CompletedTask);
        host.Scripts.Set("of kept", (_, _) => Task.CompletedTask);
        await host.EnqueueAsync("of gone", gone);
        await host.EnqueueAsync("of kept", kept);
        await host.QueryAsync(c =>
        {
            c.ChangesWorkspaces = true;
            c.Remove(c.Workspaces.Single(w => w.Id == gone));
            return c.SaveChangesAsync();
        });

        await host.App.StartAsync();
        await host.UntilIdleAsync();

        Assert.Equal((0, 1), (host.Scripts.RunsOf("of gone"), host.Scripts.RunsOf("of kept")));
        Assert.Equal(1, host.Lines.Count("was dropped"));
    }

    [Fact, Trait("Case", "C15")]
    public async Task A_job_for_each_workspace_runs_once_in_each_and_knows_it()
    {
        await using var host = await WorkerHost.StartAsync(Database);
        string[] slugs = ["a", "b", "c"];
        foreach (var slug in slugs)
        {
            await host.AddWorkspaceAsync(slug);
        }

        host.Scripts.Set("tell", (services, _) =>
        {
            var current = services.GetRequiredService<ICurrentWorkspace>();
            services.GetRequiredService<WorkerContext>().Add(new Effect { Name = $"{current.Slug} {current.Id == services.GetRequiredService<WorkspaceScope>().WorkspaceId}" });
            return Task.CompletedTask;
        });
        await host.InScopeAsync(services =>
        {
            services.GetRequiredService<IJobQueue>().EnqueueForEachWorkspace(new ScriptedJob("tell"));
            return services.GetRequiredService<WorkerContext>().SaveChangesAsync();
        });

        await host.UntilIdleAsync();

        Assert.Equal(slugs.Select(s => $"{s} True"), (await host.ReadEffectsAsync()).Order());
    }

    [Fact]
    public async Task Jobs_for_each_workspace_are_made_in_pages()
    {
        await using var host = await WorkerHost.PrepareAsync(Database);
        await host.QueryAsync(c =>
        {
            c.AddRange(Enumerable.Range(0, ForEachWorkspaceHandler.PageSize + 1).Select(i => new Workspace { Name = "Many", Slug = $"many-{i}" }));
            return c.SaveChangesAsync();
        });

        var first = await MakePageAsync(host, new ForEachWorkspace("scripted", "{}", null));
        var next = JobPayload.Read<ForEachWorkspace>(first.Single(j => j.WorkspaceId is null).Payload);
        var second = await MakePageAsync(host, next);

        Assert.Equal((ForEachWorkspaceHandler.PageSize + 1, 1), (first.Count, second.Count));
        Assert.Equal(ForEachWorkspaceHandler.PageSize + 1, first.Concat(second).Select(j => j.WorkspaceId).OfType<Guid>().Distinct().Count());
    }

    /// <summary>Makes the jobs of one page and takes them out of the queue.</summary>
    private static async Task<List<Job>> MakePageAsync(WorkerHost host, ForEachWorkspace job)
    {
        await host.InScopeAsync(async services =>
        {
            await services.GetRequiredService<ForEachWorkspaceHandler>().HandleAsync(job, CancellationToken.None);
            await services.GetRequiredService<WorkerContext>().SaveChangesAsync();
        });
        var made = await host.ReadJobsAsync();
        await host.QueryAsync(c => c.Set<Job>().ExecuteDeleteAsync());
        return made;
    }

    private static Task AddNoteAsync(WorkerHost host, Guid workspace) => host.InScopeAsync(
        services =>
        {
            var context = services.GetRequiredService<WorkerContext>();
            context.Add(new Note { Text = $"note of {workspace}" });
            return context.SaveChangesAsync();
        },
        workspace);
}
