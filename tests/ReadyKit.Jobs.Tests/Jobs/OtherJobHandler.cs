namespace ReadyKit.Jobs.Tests.Jobs;

internal sealed class OtherJobHandler : IJobHandler<OtherJob>
{
    public Task HandleAsync(OtherJob job, CancellationToken cancellationToken) => Task.CompletedTask;
}
