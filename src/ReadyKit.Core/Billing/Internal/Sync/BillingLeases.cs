using Microsoft.EntityFrameworkCore;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal.Sync;

/// <summary>Gives leases on customers: rows instead of locks, so that no transaction waits for the provider.</summary>
internal sealed class BillingLeases(ReadyKitDbContext context, TimeProvider time)
{
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);

    /// <summary>Takes the lease, unless another holds it.</summary>
    public async Task<BillingLease?> TryTakeAsync(BillingCustomer customer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var free = context.Set<BillingCustomer>().Where(c => c.Id == customer.Id && (c.LeaseUntil == null || c.LeaseUntil <= now));
        var last = await free.Select(c => new { c.Fence, c.SyncedAt }).FirstOrDefaultAsync(cancellationToken);
        if (last is null)
        {
            return null;
        }

        var fence = last.Fence + 1;
        var taken = await free.Where(c => c.Fence == last.Fence && c.SyncedAt == last.SyncedAt).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Fence, fence).SetProperty(c => c.LeaseUntil, now + Duration), cancellationToken);
        return taken == 1 ? new BillingLease(customer, fence, now) { LookedAt = last.SyncedAt } : null;
    }

    /// <summary>Ends the lease inside the transaction of its effects. False when another was given meanwhile: then nothing may be written.</summary>
    public async Task<bool> TryFinishAsync(BillingLease lease, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await Held(lease).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.LeaseUntil, (DateTimeOffset?)null).SetProperty(c => c.SyncedAt, now), cancellationToken) == 1;
    }

    /// <summary>Gives the lease back without effects.</summary>
    public Task ReturnAsync(BillingLease lease) =>
        Held(lease).ExecuteUpdateAsync(set => set.SetProperty(c => c.LeaseUntil, (DateTimeOffset?)null), CancellationToken.None);

    private IQueryable<BillingCustomer> Held(BillingLease lease) =>
        context.Set<BillingCustomer>().Where(c => c.Id == lease.Customer.Id && c.Fence == lease.Fence);
}
