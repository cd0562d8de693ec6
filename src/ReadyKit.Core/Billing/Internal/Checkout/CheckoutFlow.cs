using ReadyKit.Billing.Internal.Access;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Plans;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Pages;

namespace ReadyKit.Billing.Internal.Checkout;

/// <summary>
/// Leads to a page to pay on, so that a workspace pays once: before another page is opened, the one of before is closed and it is looked whether
/// it was paid. Whoever begins the same again goes on with it.
/// </summary>
internal sealed class CheckoutFlow(
    BillingProviders providers,
    PlanCatalog plans,
    ProviderCalls calls,
    BillingSync sync,
    AccessReader access,
    CheckoutCustomers customers,
    CheckoutStore checkouts)
{
    private const int MaxAttempts = 5;

    /// <summary>The prices that can be bought now.</summary>
    public IReadOnlyList<PlanPrice> Offers => providers.Current is { } provider ? [.. plans.OffersOf(provider)] : [];

    /// <summary>Begins to buy at a price, or goes on with what was begun, and gives the page to pay on.</summary>
    public async Task<OperationResult<Uri>> StartAsync(string priceId, CancellationToken cancellationToken)
    {
        if (providers.Current is not { } provider || plans.OffersOf(provider).FirstOrDefault(p => p.Id == priceId) is not { } price)
        {
            return BillingErrors.NoSuchPlan();
        }

        var wanted = new CheckoutStore.Order(provider, plans.Find(price.PlanId)!, price, PlanCatalog.FindProviderPriceId(provider, price)!)
        {
            Quantity = price.QuantityFor(await checkouts.CountSeatsAsync(cancellationToken)),
            TrialDays = (await access.ReadAsync(cancellationToken)).IsTrialAvailable ? price.TrialDays : 0,
        };
        return await calls.TryAsync(provider, limited => StartAsync(wanted, limited), cancellationToken) ?? BillingErrors.Unavailable();
    }

    private async Task<OperationResult<Uri>> StartAsync(CheckoutStore.Order wanted, CancellationToken cancellationToken)
    {
        // What the workspace has may come from elsewhere, or from a page that was paid without anybody having said so.
        if (await IsSubscribedAsync(cancellationToken) || await IsPaidAsync(wanted.Provider.Name, cancellationToken))
        {
            return BillingErrors.SubscribedAlready();
        }

        var customer = await customers.EnsureAsync(wanted.Provider, cancellationToken);
        try
        {
            return await BeginAsync(wanted, customer, cancellationToken);
        }
        catch (BillingProviderException e) when (e.Failure == BillingFailure.CustomerGone)
        {
            customer = await customers.ReplaceAsync(wanted.Provider, customer, cancellationToken);
            await checkouts.ReleaseUnseenAsync(cancellationToken);
            return await BeginAsync(wanted, customer, cancellationToken);
        }
    }

    private async Task<OperationResult<Uri>> BeginAsync(CheckoutStore.Order wanted, BillingCustomer customer, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var open = await checkouts.FindOpenAsync(cancellationToken);
            var page = open is null
                ? await checkouts.TryBeginAsync(wanted, customer, cancellationToken)
                : await checkouts.TryGoOnAsync(open, wanted, customer, cancellationToken);
            if (page is not null)
            {
                return OperationResult<Uri>.Success(page);
            }

            if (open is not null && await EndAsync(open, cancellationToken) is { } refusal)
            {
                return refusal;
            }
        }

        throw new BillingProviderException("Several checkouts got in each other's way.");
    }

    /// <summary>
    /// Makes room for another checkout, or says why there is none. A page that the provider cannot close stays open: it has the same reference as the next
    /// one, so that one of them at most leads to a subscription.
    /// </summary>
    private async Task<OperationResult<Uri>?> EndAsync(BillingCheckout open, CancellationToken cancellationToken)
    {
        var page = providers.Find(open.Provider) is { } provider && open.ProviderCheckoutId is { } checkoutId
            ? await provider.ReadCheckoutAsync(checkoutId, close: true, cancellationToken)
            : null;
        if (page?.Status == CheckoutStatus.Processing)
        {
            return BillingErrors.StillProcessing();
        }

        // It may have been paid a moment before it was closed. Until that is known, nobody else may begin.
        if (await IsPaidAsync(open.Provider, cancellationToken))
        {
            return BillingErrors.SubscribedAlready();
        }

        if (page is { Status: CheckoutStatus.Paid, SubscriptionId: null })
        {
            // The provider has the money and does not show yet what for.
            return BillingErrors.StillProcessing();
        }

        await checkouts.ReleaseAsync(open);
        return null;
    }

    private async Task<bool> IsPaidAsync(string provider, CancellationToken cancellationToken)
    {
        if (providers.Find(provider) is not null)
        {
            await sync.WaitAsync(token => customers.FindAsync(provider, token), cancellationToken);
        }

        return await IsSubscribedAsync(cancellationToken);
    }

    private Task<bool> IsSubscribedAsync(CancellationToken cancellationToken) => access.HasLiveAsync(cancellationToken);
}
