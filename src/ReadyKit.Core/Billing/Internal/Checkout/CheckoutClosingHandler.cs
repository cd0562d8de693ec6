using Microsoft.Extensions.Logging;
using ReadyKit.Billing.Providers.Pages;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Checkout;

internal sealed class CheckoutClosingHandler(BillingProviders providers, IJobQueue jobs, ILogger<CheckoutClosingHandler> logger)
    : IJobHandler<CheckoutClosingJob>
{
    private static readonly TimeSpan _whileOpen = TimeSpan.FromMinutes(10);

    /// <summary>What the page sells is there. As long as it can still be paid, it is tried again to close it, and those who run the app are told.</summary>
    public async Task HandleAsync(CheckoutClosingJob job, CancellationToken cancellationToken)
    {
        if (providers.Find(job.Provider) is { } provider
            && (await provider.ReadCheckoutAsync(job.CheckoutId, close: true, cancellationToken)).Status == CheckoutStatus.Open)
        {
            Log.PageStillOpen(logger, job.CheckoutId, job.Provider);
            jobs.EnqueueOutsideWorkspace(job, _whileOpen);
        }
    }
}
