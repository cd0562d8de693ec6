namespace ReadyKit.Jobs;

/// <summary>The jobs that failed too often and wait for a person to look.</summary>
public interface IFailedJobs
{
    /// <summary>Reads one page of them, the latest first.</summary>
    Task<PagedList<FailedJob>> ListAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>Queues a failed job again, with all its tries.</summary>
    /// <returns>Whether there was such a job.</returns>
    Task<bool> ReplayAsync(Guid id, CancellationToken cancellationToken);
}
