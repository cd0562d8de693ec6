using Microsoft.Extensions.Logging;

namespace ReadyKit.Jobs.Internal;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The job queue cannot be read ({ErrorType}); trying again until it can.")]
    public static partial void QueueAway(ILogger logger, string errorType);

    [LoggerMessage(2, LogLevel.Information, "The job queue can be read again.")]
    public static partial void QueueBack(ILogger logger);

    [LoggerMessage(3, LogLevel.Warning, "Job {JobId} ({JobType}) failed at try {Attempt} with {ErrorType}; it runs again in {Seconds} s.")]
    public static partial void Failed(ILogger logger, Guid jobId, string jobType, int attempt, string errorType, int seconds);

    [LoggerMessage(4, LogLevel.Error, "Job {JobId} ({JobType}) failed at its last try, number {Attempt}, with {ErrorType}; it is set aside.")]
    public static partial void GivenUp(ILogger logger, Guid jobId, string jobType, int attempt, string errorType);

    [LoggerMessage(5, LogLevel.Debug, "Details of the failure of job {JobId}.")]
    public static partial void FailureDetails(ILogger logger, Exception exception, Guid jobId);

    [LoggerMessage(6, LogLevel.Information, "Job {JobId} ({JobType}) was dropped: its workspace is gone.")]
    public static partial void Dropped(ILogger logger, Guid jobId, string jobType);

    [LoggerMessage(7, LogLevel.Warning, "A run of job {JobId} ({JobType}) outlived its reservation; nothing of it was saved.")]
    public static partial void LeaseLost(ILogger logger, Guid jobId, string jobType);

    [LoggerMessage(8, LogLevel.Warning, "The reservation of job {JobId} could not be renewed ({ErrorType}).")]
    public static partial void RenewalFailed(ILogger logger, Guid jobId, string errorType);

    [LoggerMessage(9, LogLevel.Warning, "The end of a run of job {JobId} could not be recorded ({ErrorType}); it runs again when its reservation ends.")]
    public static partial void NotRecorded(ILogger logger, Guid jobId, string errorType);

    [LoggerMessage(10, LogLevel.Warning, "Old rows could not be removed ({Cleanup}: {ErrorType}); trying again in an hour.")]
    public static partial void CleanupFailed(ILogger logger, string cleanup, string errorType);

    [LoggerMessage(11, LogLevel.Warning, "{Count} job(s) named '{JobType}' wait since {Since}, and this app has no handler for them. Add .AddJobHandler<TJob, THandler>(\"{JobType}\") after builder.AddReadyKit<…>(), or remove their rows from rk_jobs.")]
    public static partial void Unknown(ILogger logger, int count, string jobType, DateTimeOffset since);

    [LoggerMessage(12, LogLevel.Warning, "The schedule of recurring jobs cannot be read ({ErrorType}); trying again until it can.")]
    public static partial void ScheduleAway(ILogger logger, string errorType);
}
