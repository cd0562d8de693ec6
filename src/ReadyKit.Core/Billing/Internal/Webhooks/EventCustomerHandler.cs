using Microsoft.EntityFrameworkCore;
using ReadyKit.Billing.Internal.Events;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Billing.Providers;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Webhooks;

internal sealed class EventCustomerHandler(ReadyKitDbContext context, BillingProviders providers, ProviderPace pace, IJobQueue jobs) : IJobHandler<EventCustomerHandler.Job>
{
    private static readonly TimeSpan _whileLimited = TimeSpan.FromSeconds(10);

    /// <summary>Asks the provider whose the event's object is. One that is nobody's is ignored.</summary>
    public async Task HandleAsync(Job job, CancellationToken cancellationToken)
    {
        var row = await context.Set<BillingEvent>().FirstOrDefaultAsync(e => e.Id == job.Id && e.State == BillingEventState.Queued, cancellationToken);
        if (row is null || providers.Find(row.Provider) is not { } provider)
        {
            return;
        }

        try
        {
            row.ProviderCustomerId = await pace.ReadAsync(provider, () => provider.FindCustomerAsync(EventOf(row), cancellationToken), cancellationToken);
        }
        catch (BillingProviderException e) when (e.Failure == BillingFailure.RateLimited)
        {
            jobs.Enqueue(job, e.RetryAfter ?? _whileLimited);
            return;
        }

        if (row.ProviderCustomerId is { } customerId)
        {
            jobs.Enqueue(new BillingSyncJob(row.Provider, customerId));
        }
        else
        {
            row.State = BillingEventState.Ignored;
        }
    }

    private static BillingProviderEvent EventOf(BillingEvent row) => new()
    {
        EventId = row.EventId,
        Type = row.Type,
        ObjectId = row.ObjectId,
        ObjectType = row.ObjectType,
        Environment = row.Account is { } account ? new ProviderEnvironment { Account = account, IsLive = row.IsLive == true } : null,
        ApiVersion = row.ApiVersion,
        CreatedAt = row.CreatedAt,
    };

    /// <summary>Find the customer of an event that names none.</summary>
    /// <param name="Id">Our id of the event.</param>
    internal sealed record Job(Guid Id);
}
