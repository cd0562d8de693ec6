using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal;

/// <summary>Writes what was seen and everything that follows from it, in one transaction.</summary>
internal sealed class SubscriptionMirror(
    ReadyKitDbContext context,
    BillingLeases leases,
    SubscriptionProjection projection,
    BillingNoticeWriter notices,
    TimeProvider time,
    ILogger<SubscriptionMirror> logger)
{
    /// <summary>Writes, unless the lease is lost.</summary>
    public async Task<bool> TryWriteAsync(MirrorInput input, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await leases.TryFinishAsync(input.Lease, cancellationToken))
        {
            return false;
        }

        var rows = await context.Set<Subscription>().ToListAsync(cancellationToken);
        var others = rows.Where(r => r.Provider != input.Provider.Name).Select(SubscriptionChange.From).ToList();
        var own = projection.Apply(input, [.. rows.Where(r => r.Provider == input.Provider.Name)], row => context.Add(row));
        await notices.AddAsync(own, cancellationToken);
        RaiseAlarm(input, [.. own, .. others]);
        await context.SaveChangesAsync(cancellationToken);
        await EndCheckoutsAsync(input, own, cancellationToken);
        await MarkEventsAsync(input, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private void RaiseAlarm(MirrorInput input, IReadOnlyList<SubscriptionChange> all)
    {
        var live = all.Count(c => c.IsLive);
        if (live > 1 && live > all.Count(c => c.WasLive))
        {
            Log.SeveralLive(logger, live, input.Customer.Id);
            notices.AddAlarm(input.Customer.WorkspaceId, live);
        }
    }

    /// <summary>
    /// A purchase is over when what was bought is there. One that came to nothing is no longer gone on with; its page may still be open, so it is closed
    /// before the next one is opened.
    /// </summary>
    private async Task EndCheckoutsAsync(MirrorInput input, IReadOnlyList<SubscriptionChange> changes, CancellationToken cancellationToken)
    {
        var open = context.Set<BillingCheckout>().Where(c => c.OpenFor == input.Customer.WorkspaceId);
        if (changes.Any(c => c.IsLive))
        {
            await open.ExecuteUpdateAsync(set => set.SetProperty(c => c.OpenFor, (Guid?)null), cancellationToken);
        }
        else if (changes.Any(c => c is { OldState: SubscriptionState.None or SubscriptionState.Pending, Subscription.State: SubscriptionState.Ended }))
        {
            var now = time.GetUtcNow();
            await open.ExecuteUpdateAsync(set => set.SetProperty(c => c.ExpiresAt, now), cancellationToken);
        }
    }

    private Task<int> MarkEventsAsync(MirrorInput input, CancellationToken cancellationToken) =>
        context.Set<BillingEvent>()
            .Where(e => e.Provider == input.Provider.Name && e.ProviderCustomerId == input.Customer.ProviderCustomerId
                && (e.State == BillingEventState.Queued || e.State == BillingEventState.Parked)
                && e.ReceivedAt <= input.Lease.TakenAt)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.State, BillingEventState.Done), cancellationToken);
}
