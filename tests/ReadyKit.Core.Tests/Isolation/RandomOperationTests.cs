using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ReadyKit.Core.Tests.Isolation;

[Trait("Feature", "Isolation")]
public sealed class RandomOperationTests(IsolationApp app) : IClassFixture<IsolationApp>
{
    private static readonly Gen<(int Who, int What, int Which)> _operation = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 10], Gen.Int[0, 20]);

    [Fact, Trait("Case", "TI-26")]
    public async Task Random_operations_of_three_workspaces_leave_what_a_model_in_memory_says()
    {
        await _operation.List[1, 40].SampleAsync(RunAsync, iter: 25);
    }

    private async Task RunAsync(List<(int Who, int What, int Which)> operations)
    {
        Guid[] workspaces = [await app.AddWorkspaceAsync(), await app.AddWorkspaceAsync(), await app.AddWorkspaceAsync()];
        var model = workspaces.ToDictionary(w => w, _ => new Dictionary<Guid, string>());
        foreach (var (who, what, which) in operations)
        {
            var workspace = workspaces[who];
            var everything = model.Values.SelectMany(rows => rows.Keys).Order().ToList();
            var target = everything.Count == 0 ? Guid.CreateVersion7() : everything[which % everything.Count];
            await ApplyAsync(workspace, what, target, model[workspace]);
        }

        foreach (var workspace in workspaces)
        {
            var rows = await app.InAsync(workspace, c => c.Documents.AsNoTracking().ToDictionaryAsync(d => d.Id, d => d.Title));
            Assert.Equal(model[workspace].OrderBy(r => r.Key), rows.OrderBy(r => r.Key));
        }
    }

    /// <summary>Does one operation, aimed at any workspace's row, and tells the model what may have come of it.</summary>
    private Task<object?> ApplyAsync(Guid workspace, int what, Guid target, Dictionary<Guid, string> model) => app.InAsync<object?>(workspace, async context =>
    {
        var isOwn = model.ContainsKey(target);
        var title = Guid.NewGuid().ToString();
        switch (what)
        {
            case 0 or 1:
                var added = context.Add(new Document { Title = title }).Entity;
                await context.SaveChangesAsync();
                model[added.Id] = title;
                break;
            case 2:
                Assert.Equal(isOwn, await context.Documents.FindAsync(target) is not null);
                break;
            case 3:
                await TryAsync(isOwn, () => context.Update(new Document { Id = target, WorkspaceId = workspace, Title = title }), context);
                SetIf(isOwn, model, target, title);
                break;
            case 4:
                await TryAsync(isOwn, () => context.Remove(new Document { Id = target, WorkspaceId = workspace, Title = "" }), context);
                model.Remove(target);
                break;
            case 5:
                var updated = await context.Documents.Where(d => d.Id == target).ExecuteUpdateAsync(s => s.SetProperty(d => d.Title, title));
                Assert.Equal(isOwn ? 1 : 0, updated);
                SetIf(isOwn, model, target, title);
                break;
            case 6:
                await WriteNoteAsync(context, target, isOwn);
                break;
            case 7:
                await ReloadAsync(context.Attach(new Document { Id = target, WorkspaceId = workspace, Title = "" }), isOwn, model);
                break;
            case 8:
                await TryAsync(isOwn, () => context.Attach(new Document { Id = target, WorkspaceId = workspace, Title = "" }).Entity.Title = title, context);
                SetIf(isOwn, model, target, title);
                break;
            case 9:
                await context.Notes.Where(n => n.DocumentId == target).ExecuteDeleteAsync();
                Assert.Equal(isOwn ? 1 : 0, await context.Documents.IgnoreQueryFilters().Where(d => d.Id == target).ExecuteDeleteAsync());
                model.Remove(target);
                break;
            default:
                await context.Documents.ExecuteUpdateAsync(s => s.SetProperty(d => d.Title, title));
                model.Keys.ToList().ForEach(id => model[id] = title);
                break;
        }

        return null;
    });

    /// <summary>Puts a note on a document: the database takes it on an own one only.</summary>
    private static async Task WriteNoteAsync(IsolationContext context, Guid document, bool isOwn)
    {
        context.Add(new Note { DocumentId = document, Text = "canary" });
        if (isOwn)
        {
            await context.SaveChangesAsync();
            Assert.Equal("canary", (await context.Notes.FirstAsync(n => n.DocumentId == document)).Text);
        }
        else
        {
            await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        }
    }

    private static async Task ReloadAsync(EntityEntry<Document> stub, bool isOwn, Dictionary<Guid, string> model)
    {
        await stub.ReloadAsync();
        Assert.Equal(isOwn ? model[stub.Entity.Id] : "", stub.Entity.Title);
    }

    private static void SetIf(bool isOwn, Dictionary<Guid, string> model, Guid target, string title)
    {
        if (isOwn)
        {
            model[target] = title;
        }
    }

    private static async Task TryAsync(bool isOwn, Action change, IsolationContext context)
    {
        change();
        if (isOwn)
        {
            await context.SaveChangesAsync();
        }
        else
        {
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
        }
    }
}
