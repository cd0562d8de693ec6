using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReadyKit.Billing.Internal.Checkout;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Events;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Billing.Providers;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Webhooks;

/// <summary>Stores an event together with the job that follows from it, once.</summary>
internal sealed class WebhookIntake(ReadyKitDbContext context, Database database, IJobQueue jobs, TimeProvider time, ILogger<WebhookIntake> logger)
{
    /// <summary>Stores the event. One that is known already is dealt with anew, so that sending it again always heals.</summary>
    public async Task StoreAsync(string provider, BillingProviderEvent signal, CancellationToken cancellationToken)
    {
        if (await TryRenewAsync(provider, signal, cancellationToken))
        {
            return;
        }

        try
        {
            await context.InUnitOfWorkAsync(
                async token =>
                {
                    Add(provider, signal);
                    await context.SaveChangesAsync(token);
                    return OperationResult.Success;
                },
                cancellationToken);
            Log.EventReceived(logger, provider, Shorten(signal.Type));
        }
        catch (DbUpdateException e) when (database.IsUniqueViolation(e))
        {
            // A copy of it was faster.
        }
    }

    /// <summary>
    /// Stores that somebody came back from paying and nobody could look. However often they come, one job at most waits for it.
    /// </summary>
    public async Task StoreReturnAsync(BillingCheckout checkout, BillingCustomer customer, CancellationToken cancellationToken)
    {
        var signal = new BillingProviderEvent($"return_{checkout.Id:N}", "checkout.returned", customer.ProviderCustomerId, checkout.ProviderCheckoutId);
        if (!await context.Set<BillingEvent>().AnyAsync(
            e => e.Provider == checkout.Provider && e.EventId == signal.EventId && e.State == BillingEventState.Queued, cancellationToken))
        {
            await StoreAsync(checkout.Provider, signal, cancellationToken);
        }
    }

    private async Task<bool> TryRenewAsync(string provider, BillingProviderEvent signal, CancellationToken cancellationToken)
    {
        var known = context.Set<BillingEvent>().Where(e => e.Provider == provider && e.EventId == signal.EventId);
        if (await known.Select(e => new { e.State, e.ProviderCustomerId }).FirstOrDefaultAsync(cancellationToken) is not { } first)
        {
            return false;
        }

        if (first.ProviderCustomerId is { } customerId)
        {
            await context.InUnitOfWorkAsync(
                async token =>
                {
                    await known.ExecuteUpdateAsync(set => set.SetProperty(e => e.State, BillingEventState.Queued), token);
                    jobs.Enqueue(new BillingSyncJob(provider, customerId));
                    await context.SaveChangesAsync(token);
                    return OperationResult.Success;
                },
                cancellationToken);
        }

        return true;
    }

    /// <summary>Whether the signal can be stored on any database.</summary>
    public static bool IsStorable(BillingProviderEvent signal) =>
        IsId(signal.EventId) && IsText(signal.Type)
        && (signal.CustomerId is null || IsId(signal.CustomerId))
        && (signal.ObjectId is null || IsId(signal.ObjectId));

    private void Add(string provider, BillingProviderEvent signal)
    {
        context.Add(new BillingEvent
        {
            Provider = provider,
            EventId = signal.EventId,
            Type = Shorten(signal.Type),
            ProviderCustomerId = signal.CustomerId,
            ObjectId = signal.ObjectId,
            ReceivedAt = time.GetUtcNow(),
            State = signal.CustomerId is null ? BillingEventState.Ignored : BillingEventState.Queued,
        });
        if (signal.CustomerId is { } customerId)
        {
            jobs.Enqueue(new BillingSyncJob(provider, customerId));
        }
    }

    private static string Shorten(string type) => type.Length <= BillingEvent.MaxTypeLength ? type : type[..BillingEvent.MaxTypeLength];

    private static bool IsId(string text) => text.Length is > 0 and <= BillingCustomer.MaxProviderIdLength && IsText(text);

    private static bool IsText(string text) => !text.Any(c => char.IsControl(c) || char.IsSurrogate(c));
}
