namespace ReadyKit.Jobs.Tests.Jobs;

internal sealed class UnhandledJobHandler : IJobHandler<UnhandledJob>
{
    public Task HandleAsync(UnhandledJob job, CancellationToken cancellationToken) => Task.CompletedTask;
}
