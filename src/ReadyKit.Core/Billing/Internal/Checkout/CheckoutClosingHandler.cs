using Microsoft.Extensions.Logging;
using ReadyKit.Billing.Providers.Pages;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Checkout;

internal sealed class CheckoutClosingHandler(BillingProviders providers, IJobQueue jobs, ILogger<CheckoutClosingHandler> logger)
    : IJobHandler<CheckoutClosingHandler.Job>
{
    private static readonly TimeSpan _whileOpen = TimeSpan.FromMinutes(10);

    /// <summary>What the page sells is there. As long as it can still be paid, it is tried again to close it, and those who run the app are told.</summary>
    public async Task HandleAsync(Job job, CancellationToken cancellationToken)
    {
        if (providers.Find(job.Provider) is { } provider
            && (await provider.ReadCheckoutAsync(job.CheckoutId, close: true, cancellationToken)).Status == CheckoutStatus.Open)
        {
            Log.PageStillOpen(logger, job.CheckoutId, job.Provider);
            jobs.EnqueueOutsideWorkspace(job, _whileOpen);
        }
    }

    /// <summary>Close a page to pay on: what it sells is there.</summary>
    /// <param name="Provider">The provider's name.</param>
    /// <param name="CheckoutId">The provider's id of the page.</param>
    internal sealed record Job(string Provider, string CheckoutId);
}
