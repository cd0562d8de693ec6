using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Reconcile;

/// <summary>Every hour: asks each provider for what webhooks may have missed.</summary>
internal sealed class CatchUpJob(BillingProviders providers, Reconciliation reconciliation) : IRecurringJob
{
    private static readonly TimeSpan _span = TimeSpan.FromHours(3);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var provider in providers.All)
        {
            await reconciliation.CatchUpAsync(provider, _span, cancellationToken);
        }
    }
}
