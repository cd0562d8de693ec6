using ReadyKit.Accounts;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal;

/// <summary>Leads people to the provider's pages.</summary>
internal sealed class BillingDesk(
    BillingPartners partners, AccessReader access, BillingCustomers customers, PurchaseFlow purchases, ICurrentWorkspace workspace, ICurrentUser user)
{
    /// <summary>Gives the page on which the plan is paid.</summary>
    public async Task<OperationResult<Uri>> SellAsync(string planId, CancellationToken cancellationToken)
    {
        var provider = partners.Current;
        if (partners.FindOffer(planId) is not (var plan, var priceId))
        {
            return OperationResult<Uri>.Failed(BillingCodes.UnknownPlan, "There is no such plan to buy.", "plan");
        }

        if (AccessPolicy.IsLive((await access.ReadLatestAsync(cancellationToken)).State))
        {
            return AlreadySubscribed();
        }

        var purchase = new Purchase(provider, plan, priceId, user.Id, user.Name);
        var page = await partners.TryAsync(
            provider,
            async limited => await purchases.BeginAsync(purchase, workspace.Id, limited) is { } opened ? OperationResult.Of(opened) : AlreadySubscribed(),
            cancellationToken);
        return page ?? Unavailable();
    }

    /// <summary>Gives the page on which the subscription is managed.</summary>
    public async Task<OperationResult<Uri>> OpenPortalAsync(string providerName, CancellationToken cancellationToken)
    {
        if (partners.Find(providerName) is not { } provider
            || await customers.FindAsync(providerName, workspace.Id, cancellationToken) is not { } customer)
        {
            return OperationResult<Uri>.Failed(BillingCodes.NoSubscription, "The workspace has no subscription yet.");
        }

        return await partners.TryAsync(provider, limited => OpenPortalAsync(provider, customer, limited), cancellationToken) ?? Unavailable();
    }

    private async Task<OperationResult<Uri>> OpenPortalAsync(IBillingProvider provider, BillingCustomer customer, CancellationToken cancellationToken)
    {
        var request = new PortalRequest(customer.ProviderCustomerId!, partners.UrlFor(BillingPaths.Billing(workspace.Slug)));
        try
        {
            return OperationResult.Of(await provider.CreatePortalAsync(request, cancellationToken));
        }
        catch (BillingProviderException e) when (e.IsCustomerGone)
        {
            // Whatever the mirror still shows is over. The next purchase makes the workspace a new customer.
            await partners.LookAsync(token => customers.FindAsync(provider.Name, workspace.Id, token), cancellationToken);
            return OperationResult<Uri>.Failed(
                BillingCodes.NoSubscription, "There is nothing to manage: the payment provider has no subscription of this workspace any more.");
        }
    }

    private static OperationResult<Uri> AlreadySubscribed() =>
        OperationResult<Uri>.Failed(BillingCodes.AlreadySubscribed, "The workspace has a subscription already. Manage it on the billing page.");

    private static OperationResult<Uri> Unavailable() =>
        OperationResult<Uri>.Failed(BillingCodes.ProviderUnavailable, BillingCodes.ProviderUnavailableMessage);
}
