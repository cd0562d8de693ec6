using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Events;
using ReadyKit.Billing.Providers;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal.Sync;

/// <summary>Gives leases on customers: rows instead of locks, so that no transaction waits for the provider. No clock has a say in it.</summary>
internal sealed class BillingLeases(ReadyKitDbContext context, BillingLeases.Watch watch, TimeProvider time)
{
    /// <summary>Takes the lease, unless another who lives holds it.</summary>
    public async Task<BillingLease?> TryTakeAsync(BillingCustomer customer, CancellationToken cancellationToken)
    {
        var row = context.Set<BillingCustomer>().Where(c => c.Id == customer.Id);
        var last = await row.Select(c => new { c.Fence, c.IsLeased, c.Heartbeat, c.SyncedAt }).FirstOrDefaultAsync(cancellationToken);
        if (last is null || (last.IsLeased && !watch.IsAbandoned(customer.Id, last.Fence, last.Heartbeat)))
        {
            return null;
        }

        watch.Forget(customer.Id);
        var fence = last.Fence + 1;
        var taken = await row.Where(c => c.Fence == last.Fence && c.IsLeased == last.IsLeased && c.Heartbeat == last.Heartbeat)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Fence, fence).SetProperty(c => c.IsLeased, true), cancellationToken);
        return taken == 1
            ? new BillingLease(customer, fence) { IsFirst = last.SyncedAt is null, Events = await ListEventsAsync(customer, cancellationToken) }
            : null;
    }

    /// <summary>Gives a sign of life. False when another has the lease.</summary>
    public async Task<bool> KeepAsync(BillingLease lease, CancellationToken cancellationToken) =>
        await Held(lease).ExecuteUpdateAsync(set => set.SetProperty(c => c.Heartbeat, c => c.Heartbeat + 1), cancellationToken) == 1;

    /// <summary>Ends the lease inside the transaction of its effects. False when another was given meanwhile: then nothing may be written.</summary>
    public async Task<bool> TryFinishAsync(BillingLease lease, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await Held(lease).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.IsLeased, false).SetProperty(c => c.SyncedAt, now), cancellationToken) == 1;
    }

    /// <summary>Gives the lease back without effects.</summary>
    public Task ReturnAsync(BillingLease lease) =>
        Held(lease).ExecuteUpdateAsync(set => set.SetProperty(c => c.IsLeased, false), CancellationToken.None);

    /// <summary>Those that were there before the provider is asked: what it answers deals with them, and with no later one.</summary>
    private Task<List<Guid>> ListEventsAsync(BillingCustomer customer, CancellationToken cancellationToken) =>
        context.Set<BillingEvent>()
            .Where(e => e.Provider == customer.Provider && e.ProviderCustomerId == customer.ProviderCustomerId
                && (e.State == BillingEventState.Queued || (e.State == BillingEventState.Parked && e.Parking == WebhookParking.UnknownCustomer)))
            .Select(e => e.Id)
            .ToListAsync(cancellationToken);

    private IQueryable<BillingCustomer> Held(BillingLease lease) =>
        context.Set<BillingCustomer>().Where(c => c.Id == lease.Customer.Id && c.Fence == lease.Fence);

    /// <summary>
    /// Tells whether the holder of a lease is dead: whoever waits has seen no heartbeat for a while, measured by their own clock alone.
    /// </summary>
    internal sealed class Watch(TimeProvider time)
    {
        /// <summary>How often a living holder gives a sign.</summary>
        public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

        /// <summary>After how much silence the lease is given to another.</summary>
        public static readonly TimeSpan Silence = TimeSpan.FromSeconds(3);

        private readonly ConcurrentDictionary<Guid, (long Fence, long Heartbeat, long SeenAt)> _seen = new();

        public bool IsAbandoned(Guid customerId, long fence, long heartbeat)
        {
            var now = time.GetTimestamp();
            var seen = _seen.AddOrUpdate(
                customerId,
                _ => (fence, heartbeat, now),
                (_, last) => (last.Fence, last.Heartbeat) == (fence, heartbeat) ? last : (fence, heartbeat, now));
            return time.GetElapsedTime(seen.SeenAt, now) >= Silence;
        }

        public void Forget(Guid customerId) => _seen.TryRemove(customerId, out _);
    }
}
