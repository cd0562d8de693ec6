using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Events;

/// <summary>
/// Removes events that are dealt with, once no provider sends them again (Stripe offers the last 30 days). One that came later would only cause
/// another look.
/// </summary>
internal sealed class BillingEventCleanup(ReadyKitDbContext context, TimeProvider time) : ICleanup
{
    private static readonly TimeSpan _keepFor = TimeSpan.FromDays(35);

    public Task RunAsync(CancellationToken cancellationToken) => context.Set<BillingEvent>()
        .Where(e => e.State == BillingEventState.Done || e.State == BillingEventState.Ignored)
        .RemoveUntilAsync(e => e.ReceivedAt, time.GetUtcNow() - _keepFor, cancellationToken);
}
