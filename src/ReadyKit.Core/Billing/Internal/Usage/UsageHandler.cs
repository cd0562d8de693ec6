using Microsoft.Extensions.Logging;
using ReadyKit.Billing.Providers;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Usage;

internal sealed class UsageHandler(BillingProviders providers, IJobQueue jobs, ILogger<UsageHandler> logger) : IJobHandler<UsageJob>
{
    private static readonly TimeSpan _whileLimited = TimeSpan.FromSeconds(10);

    public async Task HandleAsync(UsageJob job, CancellationToken cancellationToken)
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
}
