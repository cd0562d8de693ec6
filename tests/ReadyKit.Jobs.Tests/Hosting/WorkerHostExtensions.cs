using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Jobs.Tests.Hosting;

internal static class WorkerHostExtensions
{
    public static async Task<PagedList<FailedJob>> QueryFailedAsync(this WorkerHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IFailedJobs>().ListAsync(new PageRequest(), CancellationToken.None);
    }
}
