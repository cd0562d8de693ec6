using Microsoft.Extensions.Logging;
using ReadyKit.Billing.Providers;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Usage;

internal sealed class UsageHandler(BillingProviders providers, IJobQueue jobs, ILogger<UsageHandler> logger) : IJobHandler<UsageHandler.Job>
{
    private static readonly TimeSpan _whileLimited = TimeSpan.FromSeconds(10);

    public async Task HandleAsync(Job job, CancellationToken cancellationToken)
    {
        if (providers.Find(job.Provider) is not IUsageMeter meter)
        {
            Log.NoMeter(logger, job.Provider, job.Meter);
            return;
        }

        try
        {
            var report = new UsageReport { Id = job.Id.ToString("N"), CustomerId = job.CustomerId, Meter = job.Meter, Quantity = job.Quantity, UsedAt = job.UsedAt };
            await meter.ReportAsync(report, cancellationToken);
        }
        catch (BillingProviderException e) when (e.Failure == BillingFailure.RateLimited)
        {
            jobs.Enqueue(job, e.RetryAfter ?? _whileLimited);
        }
    }

    /// <summary>Tell a provider how much was used.</summary>
    /// <param name="Id">Our id of the report.</param>
    /// <param name="Provider">The provider's name.</param>
    /// <param name="CustomerId">The provider's id of the customer.</param>
    /// <param name="Meter">The provider's name of what is counted.</param>
    /// <param name="Quantity">How much more was used.</param>
    /// <param name="UsedAt">When.</param>
    internal sealed record Job(Guid Id, string Provider, string CustomerId, string Meter, long Quantity, DateTimeOffset UsedAt);
}
