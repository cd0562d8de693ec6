using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Jobs.Internal.Queue;

namespace ReadyKit.Jobs.Internal;

internal sealed class JobRegistration<TJob, THandler>(string name) : JobRegistration(name, typeof(TJob), typeof(THandler))
    where TJob : notnull
    where THandler : class, IJobHandler<TJob>
{
    public override Task RunAsync(IServiceProvider services, string payload, CancellationToken cancellationToken)
    {
        var job = JobPayload.Read<TJob>(payload);
        return services.GetRequiredService<THandler>().HandleAsync(job, cancellationToken);
    }
}
