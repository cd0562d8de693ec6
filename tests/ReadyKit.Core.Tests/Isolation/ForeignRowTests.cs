using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Isolation;

[Trait("Feature", "Isolation")]
public sealed class ForeignRowTests(IsolationApp app) : IClassFixture<IsolationApp>
{
    [Fact, Trait("Case", "TI-03")]
    public async Task A_foreign_row_cannot_be_tracked_so_Find_never_returns_one()
    {
        var foreign = await app.AddDocumentAsync(app.Theirs);
        await app.InAsync<object?>(app.Ours, async context =>
        {
            Assert.Throws<WorkspaceIsolationException>(() => context.Attach(new Document { Id = foreign.Id, WorkspaceId = app.Theirs, Title = "x" }));
            await Assert.ThrowsAsync<WorkspaceIsolationException>(
                () => context.Documents.IgnoreQueryFilters([WorkspaceFilter.Name]).ToListAsync());
            Assert.Null(await context.Documents.FindAsync(foreign.Id));
            Assert.Null(context.Find<Document>(foreign.Id));
            return null;
        });
    }

    [Theory, Trait("Case", "TI-04")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_update_of_a_stub_with_a_foreign_key_fails_and_changes_nothing(bool claimsToBeOurs)
    {
        var foreign = await app.AddDocumentAsync(app.Theirs, "Untouched");
        await app.InAsync<object?>(app.Ours, async context =>
        {
            await Assert.ThrowsAnyAsync<Exception>(async () =>
            {
                context.Update(new Document { Id = foreign.Id, WorkspaceId = claimsToBeOurs ? app.Ours : app.Theirs, Title = "Taken" });
                await context.SaveChangesAsync();
            });
            return null;
        });
        Assert.Equal("Untouched", await app.ReadTitleAsync(foreign.Id));
    }

    [Theory, Trait("Case", "TI-05")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_removal_of_a_stub_with_a_foreign_key_fails_and_removes_nothing(bool claimsToBeOurs)
    {
        var foreign = await app.AddDocumentAsync(app.Theirs, "Still here");
        await app.InAsync<object?>(app.Ours, async context =>
        {
            await Assert.ThrowsAnyAsync<Exception>(async () =>
            {
                context.Remove(new Document { Id = foreign.Id, WorkspaceId = claimsToBeOurs ? app.Ours : app.Theirs, Title = "" });
                await context.SaveChangesAsync();
            });
            return null;
        });
        Assert.Equal("Still here", await app.ReadTitleAsync(foreign.Id));
    }

    [Fact, Trait("Case", "TI-06")]
    public async Task A_new_row_of_another_workspace_is_never_stored()
    {
        var document = new Document { WorkspaceId = app.Theirs, Title = "Smuggled" };
        await app.InAsync<object?>(app.Ours, async context =>
        {
            Assert.Throws<WorkspaceIsolationException>(() => context.Add(document));
            await context.SaveChangesAsync();
            return null;
        });
        Assert.Null(await app.ReadTitleAsync(document.Id));
    }

    [Fact, Trait("Case", "TI-06")]
    public async Task A_new_row_without_a_workspace_gets_the_current_one()
    {
        var document = await app.AddDocumentAsync(app.Ours);
        Assert.Equal(app.Ours, document.WorkspaceId);
    }

    [Fact, Trait("Case", "TI-07")]
    public async Task A_row_cannot_be_moved_into_another_workspace()
    {
        var own = await app.AddDocumentAsync(app.Ours);
        await app.InAsync<object?>(app.Ours, async context =>
        {
            var tracked = await context.Documents.SingleAsync(d => d.Id == own.Id);
            tracked.WorkspaceId = app.Theirs;
            await Assert.ThrowsAnyAsync<InvalidOperationException>(() => context.SaveChangesAsync());
            return null;
        });
        Assert.Equal(0, await app.InAsync(app.Theirs, context => context.Documents.CountAsync(d => d.Id == own.Id)));
    }

    [Fact, Trait("Case", "TI-11")]
    public async Task Bulk_updates_and_deletes_touch_own_rows_only()
    {
        var (ours, theirs) = (await app.AddWorkspaceAsync(), await app.AddWorkspaceAsync());
        var own = await app.AddDocumentAsync(ours, "Mine");
        var foreign = await app.AddDocumentAsync(theirs, "Theirs");

        Assert.Equal(1, await app.InAsync(ours, c => c.Documents.ExecuteUpdateAsync(s => s.SetProperty(d => d.Title, "Changed"))));
        Assert.Equal("Changed", await app.ReadTitleAsync(own.Id));
        Assert.Equal("Theirs", await app.ReadTitleAsync(foreign.Id));

        Assert.Equal(1, await app.InAsync(ours, c => c.Documents.ExecuteDeleteAsync()));
        Assert.Equal("Theirs", await app.ReadTitleAsync(foreign.Id));
    }

    [Fact, Trait("Case", "TI-12")]
    public async Task The_database_refuses_a_reference_to_a_foreign_parent()
    {
        var foreign = await app.AddDocumentAsync(app.Theirs);
        await app.InAsync<object?>(app.Ours, async context =>
        {
            context.Add(new Note { DocumentId = foreign.Id, Text = "On your document" });
            await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
            return null;
        });
    }

    [Fact, Trait("Case", "TI-12")]
    public async Task The_database_refuses_a_reference_to_a_foreign_parent_from_a_derived_entity_too()
    {
        var (own, foreign) = (await app.AddDocumentAsync(app.Ours), await app.AddDocumentAsync(app.Theirs));
        await app.InAsync<object?>(app.Ours, async context =>
        {
            context.Add(new SignedDocument { Title = "On your template", TemplateId = foreign.Id });
            await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
            context.ChangeTracker.Clear();
            context.Add(new SignedDocument { Title = "On ours", TemplateId = own.Id });
            Assert.Equal(1, await context.SaveChangesAsync());
            return null;
        });
    }

    [Fact, Trait("Case", "TI-09")]
    public async Task An_entity_that_is_added_after_the_call_of_the_base_is_isolated_too()
    {
        await app.InAsync(app.Theirs, context =>
        {
            context.Add(new Label { Text = "Theirs" });
            return context.SaveChangesAsync();
        });

        Assert.Empty(await app.InAsync(app.Ours, context => context.Set<Label>().AsNoTracking().Select(l => l.Text).ToListAsync()));
        Assert.Equal(0, await app.InAsync(app.Ours, context => context.Set<Label>().ExecuteDeleteAsync()));
        await Assert.ThrowsAsync<WorkspaceIsolationException>(
            () => app.InAsync(null, context => context.Set<Label>().AsNoTracking().CountAsync()));
        Assert.Equal(["Theirs"], await app.InAsync(app.Theirs, context => context.Set<Label>().Select(l => l.Text).ToListAsync()));
    }

    [Fact, Trait("Case", "TI-12")]
    public async Task Removing_an_optional_parent_keeps_the_child_in_its_workspace()
    {
        var document = await app.AddDocumentAsync(app.Ours);
        await app.InAsync<object?>(app.Ours, async context =>
        {
            var parent = new Note { DocumentId = document.Id, Text = "Question" };
            var child = new Note { DocumentId = document.Id, Text = "Answer", Answers = parent };
            context.AddRange(parent, child);
            await context.SaveChangesAsync();
            context.Remove(parent);
            await context.SaveChangesAsync();
            Assert.Equal((app.Ours, (Guid?)null), (child.WorkspaceId, child.AnswersId));
            return null;
        });
    }
}
