using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Plans;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Pages;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal.Checkout;

/// <summary>Leads people to the provider's pages about a subscription, and receives them when they come back.</summary>
internal sealed class BillingPortals(
    BillingProviders providers,
    PlanCatalog plans,
    ProviderCalls calls,
    BillingCustomers customers,
    BillingSync sync,
    PageLooks looks,
    IPublicUrl url,
    ICurrentWorkspace workspace)
{
    /// <summary>Gives a page about a subscription.</summary>
    public async Task<OperationResult<Uri>> OpenAsync(
        Subscription subscription, BillingPagePurpose purpose, string? priceId, CancellationToken cancellationToken)
    {
        if (providers.Find(subscription.Provider) is not { } provider)
        {
            return BillingErrors.ProviderGone();
        }

        if (purpose == BillingPagePurpose.FixPayment && subscription.PaymentUrl is { } page)
        {
            return OperationResult<Uri>.Success(new Uri(page));
        }

        var price = purpose == BillingPagePurpose.ConfirmChange ? plans.OffersOf(provider).FirstOrDefault(p => p.Id == priceId) : null;
        if (purpose == BillingPagePurpose.ConfirmChange && price is null)
        {
            return BillingErrors.NoSuchPlan();
        }

        return await customers.FindAsync(provider.Name, workspace.Id, cancellationToken) is { } customer
            ? await calls.TryAsync(provider, limited => OpenAsync(provider, customer, RequestFor(provider, customer, subscription, purpose, price), limited), cancellationToken)
                ?? BillingErrors.Unavailable()
            : BillingErrors.NotSubscribed();
    }

    /// <summary>Looks at all that the workspace has with the providers. False when one of them could not be asked.</summary>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        var isLatest = true;
        foreach (var customer in await customers.ListAsync(workspace.Id, cancellationToken))
        {
            isLatest &= await looks.OnceAsync(("portal", customer.Id), () => sync.TryWaitAsync(customer, cancellationToken));
        }

        return isLatest;
    }

    private BillingPageRequest RequestFor(
        IBillingProvider provider, BillingCustomer customer, Subscription subscription, BillingPagePurpose purpose, PlanPrice? price)
    {
        var back = url.For(BillingPaths.BillingAfterPortal(workspace.Slug));
        return new BillingPageRequest
        {
            Purpose = purpose,
            Attempt = new Attempt { Key = Guid.CreateVersion7().ToString("N"), Number = 1 },
            CustomerId = customer.ProviderCustomerId!,
            SubscriptionId = subscription.ProviderSubscriptionId,
            ReturnUrl = back,
            CancelUrl = back,
            Locale = BillingContacts.CurrentLocale,
            Plan = price is null ? null : plans.Find(price.PlanId),
            Price = price,
            PriceId = price is null ? null : PlanCatalog.FindProviderPriceId(provider, price),
            Quantity = price is { IsPerSeat: true } ? Math.Max(subscription.Quantity, price.IncludedSeats) : 1,
        };
    }

    private async Task<OperationResult<Uri>> OpenAsync(
        IBillingProvider provider, BillingCustomer customer, BillingPageRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return OperationResult<Uri>.Success((await provider.OpenPageAsync(request, cancellationToken)).Url);
        }
        catch (BillingProviderException e) when (e.Failure == BillingFailure.CustomerGone)
        {
            // Whatever the mirror still shows is over. The next purchase makes the workspace a new customer.
            await sync.TryWaitAsync(customer, cancellationToken);
            return BillingErrors.NotSubscribed();
        }
    }
}
