using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using ReadyKit.Jobs.TestApp;
using ReadyKit.Jobs.Tests.Hosting;

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

    private static Task AddNoteAsync(WorkerHost host, Guid workspace) => host.InScopeAsync(
        services =>
        {
            var context = services.GetRequiredService<WorkerContext>();
            context.Add(new Note { Text = $"note of {workspace}" });
            return context.SaveChangesAsync();
        },
        workspace);
}
