using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Events;

/// <summary>
/// Removes events, once no provider sends them again (30 days and less). One that came later would only cause another look. Those of customers whom
/// nobody here knows go too: on a shared account they are another app's.
/// </summary>
internal sealed class BillingEventCleanup(ReadyKitDbContext context, TimeProvider time) : ICleanup
{
    private static readonly TimeSpan _keepFor = TimeSpan.FromDays(35);

    public Task RunAsync(CancellationToken cancellationToken) => context.Set<BillingEvent>()
        .RemoveUntilAsync(e => e.ReceivedAt, time.GetUtcNow() - _keepFor, cancellationToken);
}
