using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Isolation;

[Trait("Feature", "Isolation")]
public sealed class WorkspaceRunnerTests(IsolationApp app) : IClassFixture<IsolationApp>
{
    private IWorkspaceRunner Runner => app.App.Services.GetRequiredService<IWorkspaceRunner>();

    [Fact, Trait("Case", "C15")]
    public async Task Code_runs_in_one_workspace_with_the_services_of_requests()
    {
        await app.AddDocumentAsync(app.Ours, "Ours");
        await app.AddDocumentAsync(app.Theirs, "Theirs");
        List<string> seen = [];

        var ran = await Runner.InAsync(
            app.Ours,
            async (services, token) =>
            {
                var current = services.GetRequiredService<ICurrentWorkspace>();
                Assert.Equal((true, app.Ours, "Lab"), (current.IsPresent, current.Id, current.Name));
                Assert.NotEmpty(current.Slug);
                Assert.Contains("Nobody is signed in", Assert.Throws<InvalidOperationException>(() => current.Role).Message, StringComparison.Ordinal);
                seen = await services.GetRequiredService<IsolationContext>().Documents.Select(d => d.Title).ToListAsync(token);
            },
            CancellationToken.None);

        Assert.True(ran);
        Assert.Contains("Ours", seen);
        Assert.DoesNotContain("Theirs", seen);
    }

    [Fact]
    public async Task Code_does_not_run_in_a_workspace_that_is_not_there() => Assert.False(await Runner.InAsync(
        Guid.CreateVersion7(), (_, _) => throw new InvalidOperationException("It ran."), CancellationToken.None));

    [Fact]
    public async Task Code_runs_in_every_workspace_once_over_several_pages()
    {
        await app.InAsync(null, context =>
        {
            context.AddRange(Enumerable.Range(0, 210).Select(_ => new Workspace { Name = "Many", Slug = Guid.NewGuid().ToString("N") }));
            return context.SaveChangesAsync();
        });
        var all = await app.InAsync(null, context => context.Workspaces.Select(w => w.Id).ToListAsync());
        List<Guid> seen = [];

        var count = await Runner.ForEachAsync(
            (services, _) =>
            {
                seen.Add(services.GetRequiredService<IsolationContext>().CurrentWorkspaceId);
                return Task.CompletedTask;
            },
            CancellationToken.None);

        Assert.Equal(all.Count, count);
        Assert.Equal(all.Order(), seen.Order());
    }

    [Fact]
    public async Task A_person_enters_a_workspace_as_a_member_only()
    {
        var (user, own) = await app.AddPersonAsync("enters@example.com");
        await using var scope = app.App.Services.CreateAsyncScope();
        var access = scope.ServiceProvider.GetRequiredService<IWorkspaceAccess>();

        Assert.False(await access.TryEnterAsync(user, app.Theirs, CancellationToken.None));
        Assert.False(await access.TryEnterAsync(user, Guid.CreateVersion7(), CancellationToken.None));
        Assert.Null(scope.ServiceProvider.GetRequiredService<WorkspaceScope>().WorkspaceId);
        Assert.True(await access.TryEnterAsync(user, own, CancellationToken.None));
        Assert.Equal((own, WorkspaceRole.Owner), (scope.ServiceProvider.GetRequiredService<ICurrentWorkspace>().Id, scope.ServiceProvider.GetRequiredService<ICurrentWorkspace>().Role));
    }

    [Fact, Trait("Case", "C12")]
    public async Task A_factory_makes_contexts_of_the_workspace_in_scope_that_work_side_by_side()
    {
        var workspace = await app.AddWorkspaceAsync();
        await app.AddDocumentAsync(workspace, "Mine");
        IDbContextFactory<IsolationContext>? factory = null;
        IsolationContext? left = null;
        await Runner.InAsync(
            workspace,
            async (services, _) =>
            {
                factory = services.GetRequiredService<IDbContextFactory<IsolationContext>>();
                left = factory.CreateDbContext();
                var titles = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
                {
                    await using var context = await factory.CreateDbContextAsync();
                    return await context.Documents.Select(d => d.Title).SingleAsync();
                }));
                Assert.All(titles, title => Assert.Equal("Mine", title));
            },
            CancellationToken.None);

        Assert.Throws<WorkspaceIsolationException>(() => factory!.CreateDbContext());
        await using (left)
        {
            await Assert.ThrowsAsync<WorkspaceIsolationException>(() => left!.Documents.ToListAsync());
        }
    }

    [Fact, Trait("Case", "C12")]
    public async Task A_context_that_is_made_by_hand_says_where_to_take_one_from()
    {
        var options = app.App.Services.GetRequiredService<DbContextOptions<IsolationContext>>();
        await using var context = new IsolationContext(options);

        var thrown = await Assert.ThrowsAsync<WorkspaceIsolationException>(() => context.Documents.ToListAsync());
        Assert.Contains("IDbContextFactory<IsolationContext>", thrown.Message, StringComparison.Ordinal);
    }
}
