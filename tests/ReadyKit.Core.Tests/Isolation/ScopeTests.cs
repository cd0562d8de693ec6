using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Isolation;

[Trait("Feature", "Isolation")]
public sealed class ScopeTests(IsolationApp app) : IClassFixture<IsolationApp>
{
    [Fact, Trait("Case", "TI-08"), Trait("Case", "C3")]
    public async Task A_context_is_never_lent_again()
    {
        var seen = new HashSet<IsolationContext>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < 50; i++)
        {
            Assert.True(await app.InAsync(i % 2 == 0 ? app.Ours : app.Theirs, context => Task.FromResult(seen.Add(context))));
        }
    }

    [Fact, Trait("Case", "C3")]
    public async Task A_context_that_outlives_its_scope_says_what_to_do()
    {
        IsolationContext? captured = null;
        await app.InAsync(app.Ours, context => Task.FromResult(captured = context));
        await app.InAsync(app.Theirs, context => context.Documents.ToListAsync());

        foreach (var act in new Func<Task>[]
        {
            () => captured!.Documents.ToListAsync(),
            () => captured!.Documents.ExecuteDeleteAsync(),
            () => captured!.SaveChangesAsync(),
        })
        {
            var thrown = await Assert.ThrowsAsync<ObjectDisposedException>(act);
            Assert.Contains("IWorkspaceRunner.InAsync", thrown.Message, StringComparison.Ordinal);
        }
    }

    [Fact, Trait("Case", "TI-08")]
    public async Task A_context_is_given_to_one_scope_at_a_time()
    {
        var inUse = new System.Collections.Concurrent.ConcurrentDictionary<IsolationContext, int>();
        await Parallel.ForEachAsync(Enumerable.Range(0, 500), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, _) =>
        {
            await using var scope = app.App.Services.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<IsolationContext>();
            Assert.Same(context, scope.ServiceProvider.GetRequiredService<ReadyKitDbContext>());
            Assert.True(inUse.TryAdd(context, 0), "Two scopes hold the same context.");
            await Task.Yield();
            inUse.TryRemove(context, out var _);
        });
    }

    [Fact, Trait("Case", "TI-09")]
    public async Task Without_a_workspace_every_way_to_a_scoped_row_is_closed()
    {
        var document = await app.AddDocumentAsync(app.Ours);
        await app.InAsync<object?>(null, async context =>
        {
            await AssertClosedAsync(() => context.Documents.ToListAsync());
            await AssertClosedAsync(() => context.Documents.AnyAsync());
            await AssertClosedAsync(() => context.Documents.FindAsync(document.Id).AsTask());
            await AssertClosedAsync(() => context.Documents.ExecuteDeleteAsync());
            Assert.Throws<WorkspaceIsolationException>(() => context.Add(new Document { Title = "x" }));
            Assert.Throws<WorkspaceIsolationException>(() => context.Attach(document));
            return null;
        });
        Assert.NotNull(await app.ReadTitleAsync(document.Id));
    }

    [Fact]
    public void A_scope_enters_one_workspace_only()
    {
        var scope = new WorkspaceScope();
        scope.Enter(app.Ours);
        scope.Enter(app.Ours);
        Assert.Throws<WorkspaceIsolationException>(() => scope.Enter(app.Theirs));
        Assert.Throws<ArgumentException>(() => new WorkspaceScope().Enter(Guid.Empty));
        Assert.Equal(app.Ours, scope.WorkspaceId);
    }

    private static async Task AssertClosedAsync(Func<Task> action)
    {
        var thrown = await Assert.ThrowsAnyAsync<Exception>(action);
        Assert.True(
            thrown is WorkspaceIsolationException || thrown.InnerException is WorkspaceIsolationException,
            $"{thrown.GetType().Name}: {thrown.Message}");
    }
}
