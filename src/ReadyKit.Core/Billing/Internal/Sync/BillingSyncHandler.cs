using Microsoft.EntityFrameworkCore;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Events;
using ReadyKit.Billing.Providers;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Sync;

internal sealed class BillingSyncHandler(ReadyKitDbContext context, BillingCustomers customers, BillingSync sync, IJobQueue jobs)
    : IJobHandler<BillingSyncJob>
{
    private static readonly TimeSpan _whileBusy = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _whileLimited = TimeSpan.FromSeconds(10);

    public async Task HandleAsync(BillingSyncJob job, CancellationToken cancellationToken)
    {
        if (await FindOrParkAsync(job, cancellationToken) is not { } customer || await IsDealtWithAsync(job, cancellationToken))
        {
            return;
        }

        try
        {
            if (!await sync.TryRunAsync(customer, cancellationToken))
            {
                // Whoever is at it may have looked before what this job stands for happened.
                jobs.Enqueue(job, _whileBusy);
            }
        }
        catch (BillingProviderException e) when (e.Failure == BillingFailure.RateLimited)
        {
            jobs.Enqueue(job, e.RetryAfter ?? _whileLimited);
        }
    }

    /// <summary>Many events of one customer come at once, and one look deals with them all.</summary>
    private async Task<bool> IsDealtWithAsync(BillingSyncJob job, CancellationToken cancellationToken) =>
        !job.IsScheduled && !await context.Set<BillingEvent>().AnyAsync(
            e => e.Provider == job.Provider && e.ProviderCustomerId == job.CustomerId
                && (e.State == BillingEventState.Queued || (e.State == BillingEventState.Parked && e.Parking == WebhookParking.UnknownCustomer)),
            cancellationToken);

    private async Task<BillingCustomer?> FindOrParkAsync(BillingSyncJob job, CancellationToken cancellationToken)
    {
        if (await customers.FindAsync(job.Provider, job.CustomerId, cancellationToken) is { } customer)
        {
            return customer;
        }

        await context.Set<BillingEvent>()
            .Where(e => e.Provider == job.Provider && e.ProviderCustomerId == job.CustomerId && e.State == BillingEventState.Queued)
            .ExecuteUpdateAsync(
                set => set.SetProperty(e => e.State, BillingEventState.Parked).SetProperty(e => e.Parking, WebhookParking.UnknownCustomer), cancellationToken);

        // Whoever links the customer looks for parked events after that: one of the two sees the other.
        return await customers.FindAsync(job.Provider, job.CustomerId, cancellationToken);
    }
}
