namespace ReadyKit.Workspaces;

/// <summary>
/// Values of the current workspace that may be lost at any time, kept in the app's <c>IDistributedCache</c>. The same key in two workspaces names two
/// values.
/// </summary>
public interface IWorkspaceCache
{
    /// <summary>The value; <see langword="default"/> when there is none.</summary>
    /// <exception cref="Data.WorkspaceIsolationException">No workspace is in scope.</exception>
    Task<T?> GetAsync<T>(string key, CancellationToken cancellationToken);

    /// <summary>Keeps a value for a time.</summary>
    /// <exception cref="Data.WorkspaceIsolationException">No workspace is in scope.</exception>
    Task SetAsync<T>(string key, T value, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>Forgets a value.</summary>
    /// <exception cref="Data.WorkspaceIsolationException">No workspace is in scope.</exception>
    Task RemoveAsync(string key, CancellationToken cancellationToken);
}
