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
    /// <summary>How many events of a provider are kept that nothing follows from. On an account that is shared with other apps there may be very many.</summary>
    public const int MaxParked = 10_000;

    /// <summary>Stores the event. One that is known already is dealt with anew, so that sending it again always heals.</summary>
    public async Task StoreAsync(string provider, BillingProviderEvent happened, CancellationToken cancellationToken)
    {
        if (await TryRenewAsync(provider, happened, cancellationToken))
        {
            return;
        }

        var row = Create(provider, happened);
        context.Add(row);
        Enqueue(row);
        await TrySaveAsync(row, cancellationToken);
    }

    /// <summary>Keeps an event that nothing follows from, unless there are too many.</summary>
    public async Task ParkAsync(string provider, BillingProviderEvent happened, WebhookParking why, CancellationToken cancellationToken)
    {
        var parked = context.Set<BillingEvent>().Where(e => e.Provider == provider && e.State == BillingEventState.Parked);
        if (await context.Set<BillingEvent>().AnyAsync(e => e.Provider == provider && e.EventId == happened.EventId, cancellationToken))
        {
            return;
        }

        if (await parked.CountAsync(cancellationToken) >= MaxParked)
        {
            Log.TooManyParked(logger, provider, MaxParked);
            return;
        }

        var row = Create(provider, happened);
        (row.State, row.Parking) = (BillingEventState.Parked, why);
        context.Add(row);
        await TrySaveAsync(row, cancellationToken);
        Log.EventParked(logger, provider, row.Type, why);
    }

    /// <summary>
    /// Stores that somebody came back from paying and nobody could look. However often they come, one job at most waits for it.
    /// </summary>
    public async Task StoreReturnAsync(BillingCheckout checkout, BillingCustomer customer, CancellationToken cancellationToken)
    {
        var happened = new BillingProviderEvent
        {
            EventId = $"return_{checkout.Id:N}", Type = "checkout.returned", CustomerId = customer.ProviderCustomerId, ObjectId = checkout.ProviderCheckoutId,
        };
        if (!await context.Set<BillingEvent>().AnyAsync(
            e => e.Provider == checkout.Provider && e.EventId == happened.EventId && e.State == BillingEventState.Queued, cancellationToken))
        {
            await StoreAsync(checkout.Provider, happened, cancellationToken);
        }
    }

    /// <summary>Whether the event can be stored on any database.</summary>
    public static bool IsStorable(BillingProviderEvent happened) =>
        IsId(happened.EventId) && IsText(happened.Type)
        && IsIdOrNull(happened.CustomerId) && IsIdOrNull(happened.ObjectId) && IsIdOrNull(happened.Environment?.Account)
        && IsText(happened.ObjectType ?? "") && IsText(happened.ApiVersion ?? "");

    private async Task<bool> TryRenewAsync(string provider, BillingProviderEvent happened, CancellationToken cancellationToken)
    {
        var known = context.Set<BillingEvent>().Where(e => e.Provider == provider && e.EventId == happened.EventId);
        if (await known.AsNoTracking().FirstOrDefaultAsync(cancellationToken) is not { } first)
        {
            return false;
        }

        if (first.ProviderCustomerId is not null || first.ObjectId is not null)
        {
            await context.InUnitOfWorkAsync(
                async token =>
                {
                    await known.ExecuteUpdateAsync(
                        set => set.SetProperty(e => e.State, BillingEventState.Queued).SetProperty(e => e.Parking, WebhookParking.None), token);
                    Enqueue(first);
                    await context.SaveChangesAsync(token);
                    return OperationResult.Success;
                },
                cancellationToken);
        }

        return true;
    }

    private BillingEvent Create(string provider, BillingProviderEvent happened) => new()
    {
        Provider = provider,
        EventId = happened.EventId,
        Type = Shorten(happened.Type),
        ProviderCustomerId = happened.CustomerId,
        ObjectId = happened.ObjectId,
        ObjectType = happened.ObjectType is { } type ? Shorten(type) : null,
        Account = happened.Environment?.Account,
        IsLive = happened.Environment?.IsLive,
        ApiVersion = happened.ApiVersion is { } version ? Shorten(version) : null,
        CreatedAt = happened.CreatedAt?.ToUniversalTime(),
        ReceivedAt = time.GetUtcNow(),
        State = happened.CustomerId is null && happened.ObjectId is null ? BillingEventState.Ignored : BillingEventState.Queued,
    };

    /// <summary>An event that names no customer is asked about first.</summary>
    private void Enqueue(BillingEvent row)
    {
        if (row.ProviderCustomerId is { } customerId)
        {
            jobs.Enqueue(new BillingSyncJob(row.Provider, customerId));
        }
        else if (row.ObjectId is not null)
        {
            jobs.Enqueue(new EventCustomerHandler.Job(row.Id));
        }
    }

    private async Task TrySaveAsync(BillingEvent row, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            Log.EventReceived(logger, row.Provider, row.Type);
        }
        catch (DbUpdateException e) when (database.IsUniqueViolation(e))
        {
            // A copy of it was faster.
        }
    }

    private static string Shorten(string type) => type.Length <= BillingEvent.MaxTypeLength ? type : type[..BillingEvent.MaxTypeLength];

    private static bool IsIdOrNull(string? text) => text is null || IsId(text);

    private static bool IsId(string text) => text.Length is > 0 and <= BillingCustomer.MaxProviderIdLength && IsText(text);

    private static bool IsText(string text) => !text.Any(c => char.IsControl(c) || char.IsSurrogate(c));
}
