using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Reconcile;

/// <summary>Every day: compares everything with each provider.</summary>
internal sealed class ReconcileJob(BillingProviders providers, Reconciliation reconciliation) : IRecurringJob
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var provider in providers.All)
        {
            await reconciliation.RunAsync(provider, isDryRun: false, cancellationToken);
        }
    }
}
