namespace ReadyKit.Data;

/// <summary>Runs code in workspaces, outside of requests or beside them. Each run has a service scope of its own, which works in its workspace.</summary>
public interface IWorkspaceRunner
{
    /// <summary>Runs code in one workspace, without asking who may.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="action">The code; takes its services from the scope's provider.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether the workspace exists; otherwise the code did not run.</returns>
    Task<bool> InAsync(Guid workspaceId, Func<IServiceProvider, CancellationToken, Task> action, CancellationToken cancellationToken);

    /// <summary>
    /// Runs code in every workspace, one after the other, in the order of their ids. Workspaces are read in pages, so that neither a long run nor many
    /// workspaces hold the database. An exception ends the run: to go on past failures, queue a job for each (<c>IJobQueue.EnqueueForEachWorkspace</c>).
    /// </summary>
    /// <param name="action">The code; takes its services from the scope's provider.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>How many workspaces the code ran in.</returns>
    Task<int> ForEachAsync(Func<IServiceProvider, CancellationToken, Task> action, CancellationToken cancellationToken);
}
