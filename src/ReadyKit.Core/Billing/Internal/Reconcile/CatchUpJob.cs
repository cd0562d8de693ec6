using Microsoft.Extensions.Logging;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Reconcile;

/// <summary>Every hour: asks each provider for what webhooks may have missed.</summary>
internal sealed class CatchUpJob(BillingProviders providers, Reconciliation reconciliation, ILogger<CatchUpJob> logger) : IRecurringJob
{
    private static readonly TimeSpan _span = TimeSpan.FromHours(3);

    public Task RunAsync(CancellationToken cancellationToken) => providers.ForEachAsync(provider => reconciliation.CatchUpAsync(provider, _span, cancellationToken), logger);
}
