namespace ReadyKit.Jobs;

/// <summary>
/// Does one kind of job. Each run has a service scope of its own. What the handler adds to the context without saving is saved together with the
/// job's completion, so that it happens exactly once; anything else may happen again after a crash and must bear it.
/// </summary>
/// <typeparam name="TJob">What is to be done.</typeparam>
public interface IJobHandler<in TJob>
    where TJob : notnull
{
    /// <summary>Does the job. An exception makes it run again later, with growing delays.</summary>
    Task HandleAsync(TJob job, CancellationToken cancellationToken);
}
