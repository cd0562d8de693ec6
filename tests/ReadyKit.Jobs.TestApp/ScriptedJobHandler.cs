namespace ReadyKit.Jobs.TestApp;

internal sealed class ScriptedJobHandler(Scripts scripts, IServiceProvider services) : IJobHandler<ScriptedJob>
{
    public Task HandleAsync(ScriptedJob job, CancellationToken cancellationToken) => scripts.RunAsync(job.Script, services, cancellationToken);
}
