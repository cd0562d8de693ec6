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
    MirrorFollowUps followUps,
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

        // After the notices: who bought is read of the open purchase.
        await followUps.AddAsync(input, own, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
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

    private Task<int> MarkEventsAsync(MirrorInput input, CancellationToken cancellationToken) =>
        context.Set<BillingEvent>()
            .Where(e => e.Provider == input.Provider.Name && e.ProviderCustomerId == input.Customer.ProviderCustomerId
                && (e.State == BillingEventState.Queued || e.State == BillingEventState.Parked)
                && e.ReceivedAt <= input.Lease.TakenAt)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.State, BillingEventState.Done), cancellationToken);
}
