using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;
using ReadyKit.Data;

namespace ReadyKit.Workspaces.Internal.Directory;

internal sealed class WorkspaceCache(IDistributedCache cache, WorkspaceScope scope) : IWorkspaceCache
{
    public async Task<T?> GetAsync<T>(string key, CancellationToken cancellationToken) =>
        await cache.GetAsync(KeyOf(key), cancellationToken) is { } bytes ? JsonSerializer.Deserialize<T>(bytes) : default;

    public Task SetAsync<T>(string key, T value, TimeSpan lifetime, CancellationToken cancellationToken) => cache.SetAsync(
        KeyOf(key),
        JsonSerializer.SerializeToUtf8Bytes(value),
        new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = lifetime },
        cancellationToken);

    public Task RemoveAsync(string key, CancellationToken cancellationToken) => cache.RemoveAsync(KeyOf(key), cancellationToken);

    // The id comes first and always has the same length, so no key can be read as another workspace's.
    private string KeyOf(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var id = scope.WorkspaceId ?? throw new WorkspaceIsolationException(
            "No workspace is in scope, so nothing of a workspace can be cached. Add .RequireWorkspace() to the endpoint, or enter one with WorkspaceScope.Enter(id).");
        return $"readykit:{id:N}:{key}";
    }
}
