using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReadyKit.Billing.Internal.Customers;
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
    WorkspaceScope scope,
    IEnumerable<ISubscriptionObserver> observers,
    IJobQueue jobs,
    TimeProvider time,
    ILogger<SubscriptionMirror> logger)
{
    /// <summary>Writes, unless the lease is lost.</summary>
    public Task<bool> TryWriteAsync(BillingLease lease, IBillingProvider provider, CustomerSnapshot latest, CancellationToken cancellationToken) =>
        context.InUnitOfWorkAsync(token => WriteAsync(lease, provider, latest, token), isWritten => isWritten, cancellationToken);

    private async Task<bool> WriteAsync(BillingLease lease, IBillingProvider provider, CustomerSnapshot latest, CancellationToken cancellationToken)
    {
        // What is decided over all providers is decided by one at a time.
        await context.TakeTurnAsync(cancellationToken);
        if (!await leases.TryFinishAsync(lease, cancellationToken))
        {
            return false;
        }

        await TakeMovedAsync(lease.Customer, latest.Subscriptions, cancellationToken);
        var rows = await context.Set<Subscription>().ToListAsync(cancellationToken);
        var others = rows.Where(r => r.Provider != provider.Name).Select(SubscriptionChange.From).ToList();
        var own = projection.Apply(lease, provider, latest.Subscriptions, [.. rows.Where(r => r.Provider == provider.Name)], row => context.Add(row));
        await KeepEnvironmentAsync(lease.Customer, latest.Environment, cancellationToken);
        await TellAsync(lease, own, [.. own, .. others], cancellationToken);
        QueueGraceEnds(lease, own);
        await context.SaveChangesAsync(cancellationToken);
        await MarkEventsAsync(lease, cancellationToken);
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

    private Task<int> KeepEnvironmentAsync(BillingCustomer customer, ProviderEnvironment environment, CancellationToken cancellationToken) =>
        context.Set<BillingCustomer>().Where(c => c.Id == customer.Id && c.Account == null).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Account, environment.Account).SetProperty(c => c.IsLive, environment.IsLive), cancellationToken);

    /// <summary>No event says that a grace period is over: a look at that time sees it, and tells.</summary>
    private void QueueGraceEnds(BillingLease lease, IReadOnlyList<SubscriptionChange> changes)
    {
        foreach (var change in changes.Where(c => c.NewGraceEnd is not null))
        {
            change.Subscription.GraceLookAt = change.NewGraceEnd;
            var delay = change.NewGraceEnd!.Value - time.GetUtcNow();
            jobs.Enqueue(
                new BillingSyncJob(lease.Customer.Provider, lease.Customer.ProviderCustomerId!) { IsScheduled = true }, delay > TimeSpan.Zero ? delay : TimeSpan.Zero);
        }
    }

    private Task<int> MarkEventsAsync(BillingLease lease, CancellationToken cancellationToken) =>
        context.Set<BillingEvent>().Where(e => lease.Events.Contains(e.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.State, BillingEventState.Done), cancellationToken);

    /// <summary>Follows subscriptions that were moved to this customer at the provider: what is known of one is kept, and has one row.</summary>
    private async Task TakeMovedAsync(BillingCustomer customer, IReadOnlyList<ProviderSubscription> all, CancellationToken cancellationToken)
    {
        using var across = scope.Cross();
        var ids = all.Select(s => s.Id).ToList();
        var foreign = context.Set<Subscription>().IgnoreQueryFilters([WorkspaceFilter.Name])
            .Where(s => s.Provider == customer.Provider && s.WorkspaceId != customer.WorkspaceId && ids.Contains(s.ProviderSubscriptionId));
        var moved = await foreign.AsNoTracking().ToListAsync(cancellationToken);
        if (moved.Count == 0)
        {
            return;
        }

        await foreign.ExecuteDeleteAsync(cancellationToken);
        context.AddRange(moved.Select(s => CopyTo(customer.WorkspaceId, s)));
        await context.SaveChangesAsync(cancellationToken);
    }

    private static Subscription CopyTo(Guid workspaceId, Subscription old) => new()
    {
        WorkspaceId = workspaceId,
        Provider = old.Provider,
        ProviderSubscriptionId = old.ProviderSubscriptionId,
        IsSandbox = old.IsSandbox,
        PlanId = old.PlanId,
        PriceId = old.PriceId,
        ProviderPriceId = old.ProviderPriceId,
        Interval = old.Interval,
        Currency = old.Currency,
        Amount = old.Amount,
        Quantity = old.Quantity,
        Reference = old.Reference,
        StartedAt = old.StartedAt,
        UpdatedAt = old.UpdatedAt,
    };
}
