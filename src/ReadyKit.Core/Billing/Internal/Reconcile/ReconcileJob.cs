using Microsoft.Extensions.Logging;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Reconcile;

/// <summary>Every day: compares everything with each provider.</summary>
internal sealed class ReconcileJob(BillingProviders providers, Reconciliation reconciliation, ILogger<ReconcileJob> logger) : IRecurringJob
{
    public Task RunAsync(CancellationToken cancellationToken) => providers.ForEachAsync(provider => reconciliation.RunAsync(provider, isDryRun: false, cancellationToken), logger);
}
