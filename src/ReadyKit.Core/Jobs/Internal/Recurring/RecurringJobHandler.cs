namespace ReadyKit.Jobs.Internal.Recurring;

internal sealed class RecurringJobHandler<TJob>(TJob job) : IJobHandler<RecurringRun<TJob>>
    where TJob : IRecurringJob
{
    public Task HandleAsync(RecurringRun<TJob> run, CancellationToken cancellationToken) => job.RunAsync(cancellationToken);
}
