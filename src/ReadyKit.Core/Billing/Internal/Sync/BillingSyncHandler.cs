using Microsoft.EntityFrameworkCore;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Events;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Sync;

internal sealed class BillingSyncHandler(ReadyKitDbContext context, BillingCustomers customers, BillingSync sync, IJobQueue jobs)
    : IJobHandler<BillingSyncJob>
{
    private static readonly TimeSpan _whileBusy = TimeSpan.FromSeconds(1);

    public async Task HandleAsync(BillingSyncJob job, CancellationToken cancellationToken)
    {
        if (await FindOrParkAsync(job, cancellationToken) is { } customer && !await sync.TryRunAsync(customer, cancellationToken))
        {
            // Whoever is at it may have looked before what this job stands for happened.
            jobs.Enqueue(job, _whileBusy);
        }
    }

    private async Task<BillingCustomer?> FindOrParkAsync(BillingSyncJob job, CancellationToken cancellationToken)
    {
        if (await customers.FindAsync(job.Provider, job.CustomerId, cancellationToken) is { } customer)
        {
            return customer;
        }

        await context.Set<BillingEvent>()
            .Where(e => e.Provider == job.Provider && e.ProviderCustomerId == job.CustomerId && e.State == BillingEventState.Queued)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.State, BillingEventState.Parked), cancellationToken);

        // Whoever links the customer looks for parked events after that: one of the two sees the other.
        return await customers.FindAsync(job.Provider, job.CustomerId, cancellationToken);
    }
}
