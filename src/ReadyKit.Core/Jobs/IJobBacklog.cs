namespace ReadyKit.Jobs;

/// <summary>How much work waits.</summary>
public interface IJobBacklog
{
    /// <summary>Counts the jobs that are still to be done: those that wait, also for another try, and those that run now. Jobs that failed for good do not count.</summary>
    /// <param name="type">The type of the jobs, such as <c>billing.sync</c>; null for all.</param>
    /// <param name="dueBy">The latest moment at which they are due.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<int> CountAsync(string? type, DateTimeOffset dueBy, CancellationToken cancellationToken);
}
