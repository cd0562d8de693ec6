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
            async limited =>
            {
                var customer = await customers.EnsureAsync(provider, workspace.Id, limited);
                return await purchases.BeginAsync(purchase, customer.ProviderCustomerId!, limited) is { } opened
                    ? OperationResult.Of(opened)
                    : AlreadySubscribed();
            },
            cancellationToken);
        return page ?? Unavailable();
    }

    /// <summary>Gives the page on which the subscription is managed.</summary>
    public async Task<OperationResult<Uri>> OpenPortalAsync(string providerName, CancellationToken cancellationToken)
    {
        if (partners.Find(providerName) is not { } provider
            || await customers.FindAsync(providerName, workspace.Id, cancellationToken) is not { ProviderCustomerId: { } customerId })
        {
            return OperationResult<Uri>.Failed(BillingCodes.NoSubscription, "The workspace has no subscription yet.");
        }

        var request = new PortalRequest(customerId, partners.UrlFor(BillingPaths.Billing(workspace.Slug)));
        var page = await partners.TryAsync(provider, limited => provider.CreatePortalAsync(request, limited), cancellationToken);
        return page is null ? Unavailable() : OperationResult.Of(page);
    }

    private static OperationResult<Uri> AlreadySubscribed() =>
        OperationResult<Uri>.Failed(BillingCodes.AlreadySubscribed, "The workspace has a subscription already. Manage it on the billing page.");

    private static OperationResult<Uri> Unavailable() =>
        OperationResult<Uri>.Failed(BillingCodes.ProviderUnavailable, BillingCodes.ProviderUnavailableMessage);
}
