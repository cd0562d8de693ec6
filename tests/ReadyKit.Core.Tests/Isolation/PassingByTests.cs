using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Isolation;

/// <summary>The ways by which EF Core itself, or an app, ignores filters.</summary>
[Trait("Feature", "Isolation")]
public sealed class PassingByTests(IsolationApp app) : IClassFixture<IsolationApp>
{
    [Fact, Trait("Case", "TI-03")]
    public async Task Neither_values_nor_a_reload_show_a_foreign_row()
    {
        var (own, foreign) = (await app.AddDocumentAsync(app.Ours, "Mine"), await app.AddDocumentAsync(app.Theirs, "Secret"));
        await app.InAsync<object?>(app.Ours, async context =>
        {
            var stub = context.Attach(new Document { Id = foreign.Id, WorkspaceId = app.Ours, Title = "Stub" });
            Assert.Null(await stub.GetDatabaseValuesAsync());
            Assert.Null(stub.GetDatabaseValues());
            await stub.ReloadAsync();
            Assert.Equal(EntityState.Detached, stub.State);
            Assert.Equal("Stub", stub.Entity.Title);

            var mine = context.Attach(new Document { Id = own.Id, WorkspaceId = app.Ours, Title = "Stub" });
            await mine.ReloadAsync();
            Assert.Equal("Mine", mine.Entity.Title);
            return null;
        });
    }

    [Fact, Trait("Case", "TI-09")]
    public async Task Without_a_workspace_values_are_closed_too()
    {
        var document = await app.AddDocumentAsync(app.Ours);
        await app.InAsync<object?>(null, async context =>
        {
            await Assert.ThrowsAsync<WorkspaceIsolationException>(() => context.Entry(document).GetDatabaseValuesAsync());
            return null;
        });
    }

    [Fact, Trait("Case", "TI-03")]
    public async Task Ignoring_all_filters_keeps_the_one_of_workspaces_and_no_other()
    {
        var workspace = await app.AddWorkspaceAsync();
        await app.AddDocumentAsync(app.Theirs, "Secret");
        await app.InAsync<object?>(workspace, async context =>
        {
            context.AddRange(new Label { Text = "Seen" }, new Label { Text = IsolationContext.HiddenText }, new Document { Title = "Mine" });
            await context.SaveChangesAsync();

            Assert.Equal(["Seen"], await context.Set<Label>().Select(l => l.Text).ToListAsync());
            Assert.Equal(2, await context.Set<Label>().IgnoreQueryFilters().CountAsync());
            Assert.Equal(["Mine"], await context.Documents.IgnoreQueryFilters().Select(d => d.Title).ToListAsync());
            Assert.Equal(1, await context.Documents.IgnoreQueryFilters().ExecuteDeleteAsync());
            return null;
        });
    }

    [Fact, Trait("Case", "TI-11")]
    public async Task A_bulk_update_cannot_move_rows_into_another_workspace()
    {
        var document = await app.AddDocumentAsync(app.Ours);
        await app.InAsync<object?>(app.Ours, async context =>
        {
            await Assert.ThrowsAsync<WorkspaceIsolationException>(
                () => context.Documents.ExecuteUpdateAsync(set => set.SetProperty(d => d.WorkspaceId, app.Theirs)));
            await Assert.ThrowsAsync<WorkspaceIsolationException>(
                () => context.Documents.ExecuteUpdateAsync(set => set.SetProperty(d => d.Title, "x").SetProperty(d => d.WorkspaceId, d => d.Id)));
            Assert.NotNull(await context.Documents.FindAsync(document.Id));
            return null;
        });
    }

    [Fact, Trait("Case", "TI-18")]
    public async Task A_context_that_outlives_its_scope_is_closed()
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(app.Ours);
        var captured = scope.ServiceProvider.GetRequiredService<IsolationContext>();
        await scope.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => captured.Documents.ToListAsync());
    }
}
