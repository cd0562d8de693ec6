namespace ReadyKit.Jobs;

/// <summary>
/// What is done again and again, such as every night. Added by <c>AddRecurringJob</c>. It runs in no workspace, with a service scope of its own, as
/// a job: what it adds to the context without saving is saved together with the end of the run.
/// </summary>
public interface IRecurringJob
{
    /// <summary>Does it. An exception makes it run again later, with growing delays.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
