using Microsoft.Extensions.Logging;
using ReadyKit.Billing.Providers;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Reconcile;

/// <summary>Every hour: asks each provider for what webhooks may have missed.</summary>
internal sealed class CatchUpJob(BillingProviders providers, Reconciliation reconciliation, ILogger<CatchUpJob> logger) : IRecurringJob
{
    private static readonly TimeSpan _span = TimeSpan.FromHours(3);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var provider in providers.All)
        {
            try
            {
                await reconciliation.CatchUpAsync(provider, _span, cancellationToken);
            }
            catch (BillingProviderException e)
            {
                // The others are asked all the same, and this one with the next run.
                Log.ProviderFailed(logger, provider.Name, e.Failure.ToString());
            }
        }
    }
}
