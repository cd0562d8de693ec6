using Microsoft.EntityFrameworkCore;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Plans;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Billing.Internal.Usage;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Orders;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Orders;

/// <summary>Has the provider change the workspace's subscription, and lists its bills.</summary>
internal sealed class BillingOrders(
    ReadyKitDbContext context,
    BillingProviders providers,
    PlanCatalog plans,
    ProviderCalls calls,
    BillingCustomers customers,
    BillingSync sync,
    IJobQueue jobs,
    TimeProvider time)
{
    /// <summary>Changes a subscription, or says what would come of it; afterwards the mirror shows it.</summary>
    public async Task<OperationResult<OrderOutcome>> OrderAsync(
        Subscription subscription, OrderKind kind, string? priceId, bool isPreview, CancellationToken cancellationToken)
    {
        if (providers.Find(subscription.Provider) is not { } provider)
        {
            return Refuse<OrderOutcome>(BillingErrors.ProviderGone());
        }

        var price = kind == OrderKind.ChangePrice ? plans.OffersOf(provider).FirstOrDefault(p => p.Id == priceId) : null;
        if (kind == OrderKind.ChangePrice && price is null)
        {
            return Refuse<OrderOutcome>(BillingErrors.NoSuchPlan());
        }

        var order = await CreateAsync(provider, subscription, kind, price, isPreview, cancellationToken);
        var result = await calls.TryAsync(provider, limited => OrderAsync(provider, order, limited), cancellationToken)
            ?? Refuse<OrderOutcome>(BillingErrors.Unavailable());
        if (result.Succeeded && !isPreview && await customers.FindAsync(provider.Name, context.CurrentWorkspaceId, cancellationToken) is { } customer)
        {
            await sync.TryWaitAsync(customer, cancellationToken);
        }

        return result;
    }

    /// <summary>Lists the bills of the customer that the workspace is; nobody's customer has none.</summary>
    public async Task<OperationResult<ProviderList<ProviderInvoice>>> ListInvoicesAsync(string? cursor, CancellationToken cancellationToken)
    {
        if (await FindCustomerAsync(cancellationToken) is not { } customer)
        {
            return OperationResult<ProviderList<ProviderInvoice>>.Success(new ProviderList<ProviderInvoice> { Items = [] });
        }

        var provider = providers.Find(customer.Provider)!;
        var list = await calls.TryAsync(provider, limited => provider.ListInvoicesAsync(customer.ProviderCustomerId!, cursor, limited), cancellationToken);
        return list is null ? Refuse<ProviderList<ProviderInvoice>>(BillingErrors.Unavailable()) : OperationResult<ProviderList<ProviderInvoice>>.Success(list);
    }

    /// <summary>Queues that the provider is told how much was used.</summary>
    public async Task<OperationResult> ReportUsageAsync(string meter, long quantity, CancellationToken cancellationToken)
    {
        if (await FindCustomerAsync(cancellationToken) is not { } customer)
        {
            return BillingErrors.NotSubscribed();
        }

        jobs.EnqueueOutsideWorkspace(
            new UsageHandler.Job(Guid.CreateVersion7(), customer.Provider, customer.ProviderCustomerId!, meter, quantity, time.GetUtcNow()));
        await context.SaveChangesAsync(cancellationToken);
        return OperationResult.Success;
    }

    /// <summary>The customer at the provider that sells, or at another one.</summary>
    private async Task<BillingCustomer?> FindCustomerAsync(CancellationToken cancellationToken)
    {
        var known = await customers.ListAsync(context.CurrentWorkspaceId, cancellationToken);
        return known.Find(c => c.Provider == providers.Current?.Name) ?? known.Find(c => providers.Find(c.Provider) is not null);
    }

    private async Task<SubscriptionOrder> CreateAsync(
        IBillingProvider provider, Subscription subscription, OrderKind kind, PlanPrice? price, bool isPreview, CancellationToken cancellationToken)
    {
        var priced = price ?? (subscription.PriceId is { } id ? plans.FindPrice(id) : null);
        var seats = await context.Memberships.CountAsync(m => m.WorkspaceId == context.CurrentWorkspaceId, cancellationToken);
        return new SubscriptionOrder
        {
            Kind = kind,
            Attempt = new Attempt { Key = Guid.CreateVersion7().ToString("N"), Number = 1 },
            SubscriptionId = subscription.ProviderSubscriptionId,
            // What was paid for is kept until its end.
            When = kind == OrderKind.Cancel ? OrderTime.AtPeriodEnd : OrderTime.Now,
            Proration = kind == OrderKind.ChangePrice ? OrderProration.Now : OrderProration.NextInvoice,
            OnlyOncePaid = kind == OrderKind.ChangePrice,
            Plan = price is null ? null : plans.Find(price.PlanId),
            Price = price,
            PriceId = price is null ? null : PlanCatalog.FindProviderPriceId(provider, price),
            Quantity = kind is OrderKind.ChangePrice or OrderKind.ChangeQuantity ? priced?.QuantityFor(seats) : null,
            ExpectedVersion = subscription.Version,
            IsPreview = isPreview,
        };
    }

    private static async Task<OperationResult<OrderOutcome>> OrderAsync(IBillingProvider provider, SubscriptionOrder order, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await provider.OrderAsync(order, cancellationToken);
            return outcome.Status == OrderStatus.Outdated ? Refuse<OrderOutcome>(BillingErrors.ChangedMeanwhile()) : OperationResult<OrderOutcome>.Success(outcome);
        }
        catch (BillingProviderException e) when (e.Failure == BillingFailure.Refused)
        {
            return Refuse<OrderOutcome>(BillingErrors.RefusedChange());
        }
    }

    private static OperationResult<T> Refuse<T>(OperationResult refusal) => OperationResult<T>.Failed([.. refusal.Errors]);
}
