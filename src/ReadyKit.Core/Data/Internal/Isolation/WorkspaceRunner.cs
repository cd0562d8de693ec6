using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Data.Internal.Isolation;

internal sealed class WorkspaceRunner(IServiceScopeFactory scopes) : IWorkspaceRunner
{
    private const int PageSize = 100;

    public async Task<bool> InAsync(Guid workspaceId, Func<IServiceProvider, CancellationToken, Task> action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (await services.GetRequiredService<ReadyKitDbContext>().FindWorkspaceAsync(workspaceId, cancellationToken) is not { } workspace)
        {
            return false;
        }

        services.GetRequiredService<WorkspaceScope>().Enter(workspace);
        await action(services, cancellationToken);
        return true;
    }

    public async Task<int> ForEachAsync(Func<IServiceProvider, CancellationToken, Task> action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        var count = 0;
        for (var page = await ReadPageAsync(null, cancellationToken); page.Count > 0; page = await ReadPageAsync(page[^1], cancellationToken))
        {
            foreach (var id in page)
            {
                count += await InAsync(id, action, cancellationToken) ? 1 : 0;
            }
        }

        return count;
    }

    private async Task<List<Guid>> ReadPageAsync(Guid? after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReadyKitDbContext>().ReadWorkspaceIdsAsync(after, PageSize, cancellationToken);
    }
}
