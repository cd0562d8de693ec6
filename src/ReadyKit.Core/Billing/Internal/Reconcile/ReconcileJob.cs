using Microsoft.Extensions.Logging;
using ReadyKit.Billing.Providers;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Reconcile;

/// <summary>Every day: compares everything with each provider.</summary>
internal sealed class ReconcileJob(BillingProviders providers, Reconciliation reconciliation, ILogger<ReconcileJob> logger) : IRecurringJob
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var provider in providers.All)
        {
            try
            {
                await reconciliation.RunAsync(provider, isDryRun: false, cancellationToken);
            }
            catch (BillingProviderException e)
            {
                // The others are asked all the same, and this one with the next run.
                Log.ProviderFailed(logger, provider.Name, e.Failure.ToString());
            }
        }
    }
}
