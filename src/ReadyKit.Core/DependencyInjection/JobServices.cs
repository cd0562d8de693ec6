using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ReadyKit.Jobs;
using ReadyKit.Jobs.Internal;
using ReadyKit.Jobs.Internal.Failures;
using ReadyKit.Jobs.Internal.Queue;
using ReadyKit.Jobs.Internal.Recurring;
using ReadyKit.Jobs.Internal.Running;

namespace Microsoft.Extensions.DependencyInjection;

internal static class JobServices
{
    public static void AddJobs(IReadyKitBuilder builder)
    {
        builder.AddReadyKitOptions<JobOptions, JobOptionsValidator>(JobOptions.Section);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<JobTypes>();
        services.TryAddSingleton<JobSignal>();
        services.TryAddSingleton<JobLeases>();
        services.TryAddSingleton<JobHeartbeat>();
        services.TryAddSingleton<JobFailures>();
        services.TryAddSingleton<JobRunner>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDbTransactionInterceptor, JobCommitSignal>());
        services.TryAddSingleton<IJobQueues, JobQueues>();
        services.TryAddScoped<JobQueue>();
        services.TryAddScoped<IJobQueue>(provider => provider.GetRequiredService<JobQueue>());
        builder.AddJobHandler<ForEachWorkspace, ForEachWorkspaceHandler>(ForEachWorkspace.Name);
        services.TryAddScoped<IFailedJobs, FailedJobs>();
        services.TryAddScoped<IJobBacklog, JobBacklog>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, JobWorker>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RecurringJobs>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ICleanup, UnknownJobs>());
        builder.AddRecurringJob<CleanupJob>("readykit.cleanup", TimeSpan.FromHours(1));
    }
}
