using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Isolation;

/// <summary>What is about to be written, whoever changed it last.</summary>
[Trait("Feature", "Isolation")]
public sealed class SaveGuardTests(IsolationApp app) : IClassFixture<IsolationApp>
{
    [Fact, Trait("Case", "C6")]
    public async Task A_row_that_an_interceptor_of_the_app_moves_is_refused()
    {
        var document = new Document { Title = MovingInterceptor.Title };
        await app.InAsync(app.Ours, async context =>
        {
            context.Add(document);
            MovingInterceptor.Target = app.Theirs;
            try
            {
                return await Assert.ThrowsAsync<WorkspaceIsolationException>(() => context.SaveChangesAsync());
            }
            finally
            {
                MovingInterceptor.Target = Guid.Empty;
            }
        });

        Assert.Null(await app.ReadTitleAsync(document.Id));
    }

    [Fact, Trait("Case", "C6")]
    public async Task A_bulk_update_that_names_the_workspace_by_text_or_by_a_cast_is_refused()
    {
        var document = await app.AddDocumentAsync(app.Ours);
        await app.InAsync<object?>(app.Ours, async context =>
        {
            var own = context.Documents.Where(d => d.Id == document.Id);
            await Assert.ThrowsAsync<WorkspaceIsolationException>(
                () => own.ExecuteUpdateAsync(set => set.SetProperty(d => EF.Property<Guid>(d, "WorkspaceId"), app.Theirs)));
            await Assert.ThrowsAsync<WorkspaceIsolationException>(
                () => own.ExecuteUpdateAsync(set => set.SetProperty(d => EF.Property<Guid>((object)d, nameof(Document.WorkspaceId)), d => app.Theirs)));
            await Assert.ThrowsAsync<WorkspaceIsolationException>(
                () => own.ExecuteUpdateAsync(set => set.SetProperty(d => ((IWorkspaceScoped)d).WorkspaceId, app.Theirs)));
            return null;
        });

        Assert.Equal(1, await app.InAsync(app.Ours, context => context.Documents.CountAsync(d => d.Id == document.Id)));
    }

    [Fact, Trait("Case", "C16")]
    public async Task Changes_are_detected_once_for_a_save()
    {
        var detections = await app.InAsync(app.Ours, async context =>
        {
            var document = context.Add(new Document { Title = "old" }).Entity;
            await context.SaveChangesAsync();
            var count = 0;
            context.ChangeTracker.DetectingAllChanges += (_, _) => count++;
            document.Title = "new";
            await context.SaveChangesAsync();
            return count;
        });

        Assert.Equal(1, detections);
    }

    [Fact, Trait("Case", "N5")]
    public async Task A_child_that_is_put_into_the_list_of_its_parent_is_added()
    {
        var document = await app.AddDocumentAsync(app.Ours);
        await app.InAsync(app.Ours, async context =>
        {
            var parent = await context.Documents.SingleAsync(d => d.Id == document.Id);
            parent.Notes.Add(new Note { Text = "A child" });
            return await context.SaveChangesAsync();
        });

        Assert.Equal(app.Ours, await app.InAsync(app.Ours, context => context.Notes.Where(n => n.DocumentId == document.Id).Select(n => n.WorkspaceId).SingleAsync()));
    }

    [Fact, Trait("Case", "N5")]
    public async Task A_new_row_without_an_id_gets_one()
    {
        var ids = await app.InAsync(app.Ours, async context =>
        {
            Label[] labels = [new() { Id = Guid.Empty, Text = "a" }, new() { Id = Guid.Empty, Text = "b" }];
            context.AddRange(labels);
            await context.SaveChangesAsync();
            return labels.Select(l => l.Id).ToList();
        });

        Assert.Equal(2, ids.Distinct().Count());
        Assert.DoesNotContain(Guid.Empty, ids);
    }

    [Fact, Trait("Case", "C10")]
    public async Task A_workspace_with_a_reference_that_restricts_can_be_removed()
    {
        var workspace = await app.AddWorkspaceAsync();
        var template = await app.AddDocumentAsync(workspace);
        await app.InAsync(workspace, context =>
        {
            context.Add(new SignedDocument { Title = "Signed", TemplateId = template.Id });
            return context.SaveChangesAsync();
        });

        await app.InAsync(workspace, async context =>
        {
            context.Remove(await context.Workspaces.SingleAsync(w => w.Id == workspace));
            return await context.SaveChangesAsync();
        });

        Assert.Null(await app.ReadTitleAsync(template.Id));
    }

    [Theory, Trait("Case", "C15")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_workspace_cannot_be_changed_or_removed(bool isInOurs)
    {
        await app.InAsync<object?>(isInOurs ? app.Ours : null, async context =>
        {
            var theirs = await context.Workspaces.SingleAsync(w => w.Id == app.Theirs);
            theirs.Name = "Taken";
            await Assert.ThrowsAsync<WorkspaceIsolationException>(() => context.SaveChangesAsync());
            context.ChangeTracker.Clear();
            context.Remove(new Workspace { Id = app.Theirs });
            await Assert.ThrowsAsync<WorkspaceIsolationException>(() => context.SaveChangesAsync());
            await Assert.ThrowsAsync<WorkspaceIsolationException>(
                () => context.Workspaces.Where(w => w.Id == app.Theirs).ExecuteUpdateAsync(set => set.SetProperty(w => w.Name, "Taken")));
            await Assert.ThrowsAnyAsync<InvalidOperationException>(() => context.Workspaces.Where(w => w.Id == app.Theirs).ExecuteDeleteAsync());
            return null;
        });

        Assert.Equal("Lab", await app.InAsync(null, context => context.Workspaces.Where(w => w.Id == app.Theirs).Select(w => w.Name).SingleAsync()));
    }

    [Fact, Trait("Case", "C15")]
    public async Task The_current_workspace_can_be_changed()
    {
        var workspace = await app.AddWorkspaceAsync();
        Assert.Equal(1, await app.InAsync(workspace, async context =>
        {
            (await context.Workspaces.SingleAsync(w => w.Id == workspace)).Name = "Renamed";
            return await context.SaveChangesAsync();
        }));
    }
}
