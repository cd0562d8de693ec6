using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Isolation;

[Trait("Feature", "Isolation")]
public sealed class CacheTests(IsolationApp app) : IClassFixture<IsolationApp>
{
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(5);

    [Theory, Trait("Case", "TI-15")]
    [InlineData("stats")]
    [InlineData("a:b")]
    [InlineData(":")]
    [InlineData("../x")]
    public async Task The_same_key_in_two_workspaces_names_two_values(string key)
    {
        await using var ours = Enter(app.Ours);
        await using var theirs = Enter(app.Theirs);
        await Cache(ours).SetAsync(key, "ours", _lifetime, CancellationToken.None);
        Assert.Null(await Cache(theirs).GetAsync<string>(key, CancellationToken.None));
        await Cache(theirs).SetAsync(key, "theirs", _lifetime, CancellationToken.None);
        Assert.Equal("ours", await Cache(ours).GetAsync<string>(key, CancellationToken.None));

        await Cache(theirs).RemoveAsync(key, CancellationToken.None);
        Assert.Equal("ours", await Cache(ours).GetAsync<string>(key, CancellationToken.None));
        Assert.Null(await Cache(theirs).GetAsync<string>(key, CancellationToken.None));
    }

    [Fact, Trait("Case", "TI-15")]
    public async Task A_key_that_spells_another_workspace_stays_in_its_own()
    {
        await using var ours = Enter(app.Ours);
        await using var theirs = Enter(app.Theirs);
        await Cache(theirs).SetAsync("stats", "secret", _lifetime, CancellationToken.None);
        foreach (var key in new[] { $"readykit:{app.Theirs:N}:stats", $"{app.Theirs:N}:stats", $":{app.Theirs:N}:stats" })
        {
            Assert.Null(await Cache(ours).GetAsync<string>(key, CancellationToken.None));
        }
    }

    [Fact, Trait("Case", "TI-15")]
    public async Task Without_a_workspace_nothing_is_cached()
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        await Assert.ThrowsAsync<WorkspaceIsolationException>(() => Cache(scope).GetAsync<string>("stats", CancellationToken.None));
    }

    private static IWorkspaceCache Cache(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<IWorkspaceCache>();

    private AsyncServiceScope Enter(Guid workspace)
    {
        var scope = app.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspace);
        return scope;
    }
}
