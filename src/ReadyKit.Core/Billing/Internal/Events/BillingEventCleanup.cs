using Microsoft.EntityFrameworkCore;
using ReadyKit.Billing.Internal.Webhooks;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Events;

/// <summary>
/// Removes events, once no provider sends them again (30 days and less). One that came later would only cause another look. Those of customers whom
/// nobody here knows go too: on a shared account they are another app's, and of those no more are kept than fit.
/// </summary>
internal sealed class BillingEventCleanup(ReadyKitDbContext context, TimeProvider time) : ICleanup
{
    private static readonly TimeSpan _keepFor = TimeSpan.FromDays(35);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await context.Set<BillingEvent>().RemoveUntilAsync(e => e.ReceivedAt, time.GetUtcNow() - _keepFor, cancellationToken);
        foreach (var provider in await Parked().GroupBy(e => e.Provider).Where(g => g.Count() > WebhookIntake.MaxParked).Select(g => g.Key).ToListAsync(cancellationToken))
        {
            var parked = Parked().Where(e => e.Provider == provider);
            var last = await parked.OrderByDescending(e => e.ReceivedAt).Select(e => e.ReceivedAt).Skip(WebhookIntake.MaxParked).FirstAsync(cancellationToken);
            await parked.RemoveUntilAsync(e => e.ReceivedAt, last, cancellationToken);
        }
    }

    private IQueryable<BillingEvent> Parked() => context.Set<BillingEvent>().Where(e => e.State == BillingEventState.Parked);
}
