using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Billing.Providers;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal.Checkout;

/// <summary>Leads people to the page on which the subscription is managed, and receives them when they come back.</summary>
internal sealed class BillingPortals(
    BillingProviders providers, ProviderCalls calls, BillingCustomers customers, BillingSync sync, IPublicUrl url, ICurrentWorkspace workspace)
{
    /// <summary>Gives the page.</summary>
    public async Task<OperationResult<Uri>> OpenAsync(string providerName, CancellationToken cancellationToken)
    {
        if (providers.Find(providerName) is not { } provider)
        {
            return BillingErrors.ProviderGone();
        }

        return await customers.FindAsync(providerName, workspace.Id, cancellationToken) is { } customer
            ? await calls.TryAsync(provider, limited => OpenAsync(provider, customer, limited), cancellationToken) ?? BillingErrors.Unavailable()
            : BillingErrors.NotSubscribed();
    }

    /// <summary>Looks at all that the workspace has with the providers. False when one of them could not be asked.</summary>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        var isLatest = true;
        foreach (var customer in await customers.ListAsync(workspace.Id, cancellationToken))
        {
            isLatest &= await sync.TryWaitAsync(customer, cancellationToken);
        }

        return isLatest;
    }

    private async Task<OperationResult<Uri>> OpenAsync(IBillingProvider provider, BillingCustomer customer, CancellationToken cancellationToken)
    {
        var request = new PortalRequest(customer.ProviderCustomerId!, url.For(BillingPaths.BillingAfterPortal(workspace.Slug)));
        try
        {
            return OperationResult<Uri>.Success(await provider.CreatePortalAsync(request, cancellationToken));
        }
        catch (BillingProviderException e) when (e.Failure == BillingFailure.CustomerGone)
        {
            // Whatever the mirror still shows is over. The next purchase makes the workspace a new customer.
            await sync.TryWaitAsync(customer, cancellationToken);
            return BillingErrors.NotSubscribed();
        }
    }
}
