namespace ReadyKit.Jobs;

/// <summary>
/// Puts work into the queue, as a row of the current unit of work: it runs if and only if the unit of work is saved.
/// </summary>
public interface IJobQueue
{
    /// <summary>
    /// Adds a job to the current unit of work; the caller saves. The job runs in the workspace that is current now, or in none. It is
    /// dropped when that workspace is gone by then.
    /// </summary>
    /// <param name="job">What to do; serialised as JSON.</param>
    /// <param name="delay">How long to wait before the first run; by default not at all.</param>
    /// <exception cref="InvalidOperationException">No handler is registered for the type of the job.</exception>
    void Enqueue<TJob>(TJob job, TimeSpan delay = default)
        where TJob : notnull;

    /// <summary>
    /// Adds a job that runs in no workspace, whichever is current now, and so outlives it. It cannot reach rows of a workspace.
    /// </summary>
    /// <param name="job">What to do; serialised as JSON.</param>
    /// <param name="delay">How long to wait before the first run; by default not at all.</param>
    /// <exception cref="InvalidOperationException">No handler is registered for the type of the job.</exception>
    void EnqueueOutsideWorkspace<TJob>(TJob job, TimeSpan delay = default)
        where TJob : notnull;

    /// <summary>
    /// Adds one job for each workspace there is when the work begins; each runs in its own. They are made in pages by a job in between, so that this costs
    /// one row however many workspaces there are.
    /// </summary>
    /// <param name="job">What to do in each; serialised as JSON.</param>
    /// <exception cref="InvalidOperationException">No handler is registered for the type of the job.</exception>
    void EnqueueForEachWorkspace<TJob>(TJob job)
        where TJob : notnull;
}
