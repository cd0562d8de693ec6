using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReadyKit.Billing.Internal.Events;
using ReadyKit.Billing.Providers;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Sync;

/// <summary>Writes what was seen and everything that follows from it, in one transaction.</summary>
internal sealed class SubscriptionMirror(
    ReadyKitDbContext context,
    BillingLeases leases,
    SubscriptionProjection projection,
    IEnumerable<ISubscriptionObserver> observers,
    IJobQueue jobs,
    TimeProvider time,
    ILogger<SubscriptionMirror> logger)
{
    /// <summary>Writes, unless the lease is lost.</summary>
    public async Task<bool> TryWriteAsync(
        BillingLease lease, IBillingProvider provider, IReadOnlyList<ProviderSubscription> latest, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await leases.TryFinishAsync(lease, cancellationToken))
        {
            return false;
        }

        var rows = await context.Set<Subscription>().ToListAsync(cancellationToken);
        var others = rows.Where(r => r.Provider != provider.Name).Select(SubscriptionChange.From).ToList();
        var own = projection.Apply(lease, provider, latest, [.. rows.Where(r => r.Provider == provider.Name)], row => context.Add(row));
        await TellAsync(lease, own, [.. own, .. others], cancellationToken);
        QueueGraceEnds(lease, own);
        await context.SaveChangesAsync(cancellationToken);
        await MarkEventsAsync(lease, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task TellAsync(
        BillingLease lease, IReadOnlyList<SubscriptionChange> own, IReadOnlyList<SubscriptionChange> all, CancellationToken cancellationToken)
    {
        var news = new SubscriptionNews(lease.Customer.WorkspaceId, own, all.Count(c => c.IsLive), all.Count(c => c.WasLive));
        if (news.HasTooMany)
        {
            Log.SeveralLive(logger, news.Live, lease.Customer.Id);
        }

        foreach (var observer in observers)
        {
            await observer.ObserveAsync(news, cancellationToken);
        }
    }

    /// <summary>No event says that a grace period is over: a look at that time sees it, and tells.</summary>
    private void QueueGraceEnds(BillingLease lease, IReadOnlyList<SubscriptionChange> changes)
    {
        foreach (var end in changes.Select(c => c.NewGraceEnd).OfType<DateTimeOffset>())
        {
            var delay = end - time.GetUtcNow();
            jobs.Enqueue(
                new BillingSyncJob(lease.Customer.Provider, lease.Customer.ProviderCustomerId!), delay > TimeSpan.Zero ? delay : TimeSpan.Zero);
        }
    }

    private Task<int> MarkEventsAsync(BillingLease lease, CancellationToken cancellationToken) =>
        context.Set<BillingEvent>()
            .Where(e => e.Provider == lease.Customer.Provider && e.ProviderCustomerId == lease.Customer.ProviderCustomerId
                && (e.State == BillingEventState.Queued || e.State == BillingEventState.Parked)
                && e.ReceivedAt <= lease.TakenAt)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.State, BillingEventState.Done), cancellationToken);
}
