using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.ActivityLog;
using ReadyKit.ActivityLog.Internal;
using ReadyKit.Data;
using ReadyKit.Data.Internal.Isolation;

namespace ReadyKit.Core.Tests.Isolation;

/// <summary>Work over all workspaces is declared, or does not run.</summary>
[Trait("Feature", "Isolation"), Trait("Case", "R4")]
public sealed class AcrossTests(IsolationApp app) : IClassFixture<IsolationApp>
{
    [Fact]
    public async Task Queries_and_bulk_statements_past_the_filter_run_in_a_declared_scope_only()
    {
        await app.AddDocumentAsync(app.Theirs, "Theirs");
        string[] past = [WorkspaceFilter.Name];
        // Twice: the second time the statements are compiled already.
        for (var i = 0; i < 2; i++)
        {
            await app.InAsync<object?>(app.Ours, async context =>
            {
                var all = context.Documents.IgnoreQueryFilters([WorkspaceFilter.Name]).Where(d => d.Title == "Theirs");
                await Assert.ThrowsAsync<WorkspaceIsolationException>(() => all.Select(d => d.Title).ToListAsync());
                Assert.Throws<WorkspaceIsolationException>(() => all.Select(d => d.Title).ToList());
                await Assert.ThrowsAsync<WorkspaceIsolationException>(() => all.AsNoTracking().AnyAsync());
                await Assert.ThrowsAsync<WorkspaceIsolationException>(() => all.ExecuteUpdateAsync(set => set.SetProperty(d => d.Title, "Changed")));
                await Assert.ThrowsAsync<WorkspaceIsolationException>(() => all.ExecuteDeleteAsync());
                await Assert.ThrowsAsync<WorkspaceIsolationException>(() => context.Workspaces
                    .Select(w => context.Documents.IgnoreQueryFilters(past).Count(d => d.WorkspaceId == w.Id)).ToListAsync());
                return null;
            });
        }

        Assert.Equal(1, await app.InAsync(app.Theirs, context => context.Documents.CountAsync(d => d.Title == "Theirs")));
    }

    [Fact]
    public async Task A_declared_scope_writes_everywhere_until_it_ends_and_leaves_a_trace()
    {
        var (one, other) = (await app.AddDocumentAsync(await app.AddWorkspaceAsync(), "Old"), await app.AddDocumentAsync(await app.AddWorkspaceAsync(), "Old"));
        await using var scope = app.App.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<IsolationContext>();
        var old = context.Documents.IgnoreQueryFilters([WorkspaceFilter.Name]).Where(d => d.Title == "Old");

        using (scope.ServiceProvider.GetRequiredService<IAcrossWorkspaces>().Begin("old titles go"))
        {
            Assert.Equal(2, await old.AsNoTracking().CountAsync());
            await Assert.ThrowsAsync<WorkspaceIsolationException>(() => old.ToListAsync());
            Assert.Equal(2, await old.ExecuteUpdateAsync(set => set.SetProperty(d => d.Title, "New")));
        }

        await Assert.ThrowsAsync<WorkspaceIsolationException>(() => old.AsNoTracking().CountAsync());
        Assert.Equal(("New", "New"), (await app.ReadTitleAsync(one.Id), await app.ReadTitleAsync(other.Id)));
        var entry = await app.InAsync(null, c => c.Set<ActivityEntry>().AsNoTracking().SingleAsync(e => e.Action == AcrossWorkspaces.Action && e.Arguments.Contains("old titles go")));
        Assert.Null(entry.WorkspaceId);
    }

    [Fact]
    public async Task Beginning_saves_nothing_that_is_pending()
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(app.Ours);
        scope.ServiceProvider.GetRequiredService<IsolationContext>().Add(new Document { Title = "Pending" });

        Assert.Throws<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<IAcrossWorkspaces>().Begin("too early"));
    }

    [Fact, Trait("Case", "C13")]
    public async Task A_query_by_sql_for_an_entity_of_a_workspace_is_refused()
    {
        await app.InAsync<object?>(app.Ours, async context =>
        {
            await Assert.ThrowsAsync<WorkspaceIsolationException>(() => context.Database.SqlQuery<Label>($"SELECT * FROM \"Label\"").ToListAsync());
            Assert.Equal(1, await context.Database.SqlQuery<int>($"SELECT 1 AS \"Value\"").SingleAsync());
            return null;
        });
    }

    [Fact, Trait("Case", "C15")]
    public async Task The_activity_log_keeps_to_the_workspace_in_scope_unless_asked_across()
    {
        var (ours, theirs) = (await app.AddWorkspaceAsync(), await app.AddWorkspaceAsync());
        await RecordAsync(ours, log => log.Record(new ActivityRecord("test.ours")));
        await RecordAsync(null, log => log.RecordAcross(theirs, new ActivityRecord("test.theirs")));

        Assert.Equal(["test.ours"], await ListAsync(ours, log => log.ListAsync(new PageRequest(), CancellationToken.None)));
        Assert.Equal(["test.theirs"], await ListAsync(theirs, log => log.ListAsync(new PageRequest(), CancellationToken.None)));
        var all = await ListAsync(null, log => log.ListAcrossAsync(new PageRequest(perPage: 100), CancellationToken.None));
        Assert.Superset(new HashSet<string> { "test.ours", "test.theirs" }, all.ToHashSet());
        await Assert.ThrowsAsync<WorkspaceIsolationException>(() => ListAsync(null, log => log.ListAsync(new PageRequest(), CancellationToken.None)));
    }

    private async Task RecordAsync(Guid? workspace, Action<IActivityLog> record)
    {
        await using var scope = EnterMaybe(workspace);
        record(scope.ServiceProvider.GetRequiredService<IActivityLog>());
        await scope.ServiceProvider.GetRequiredService<ReadyKitDbContext>().SaveChangesAsync();
    }

    private async Task<List<string>> ListAsync(Guid? workspace, Func<IActivityLog, Task<PagedList<ActivityItem>>> list)
    {
        await using var scope = EnterMaybe(workspace);
        return [.. (await list(scope.ServiceProvider.GetRequiredService<IActivityLog>())).Items.Select(i => i.Action)];
    }

    private AsyncServiceScope EnterMaybe(Guid? workspace)
    {
        var scope = app.App.Services.CreateAsyncScope();
        if (workspace is { } id)
        {
            scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(id);
        }

        return scope;
    }
}
