using ReadyKit.Accounts;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal;

/// <summary>Leads people to the page on which a plan is paid.</summary>
internal sealed class BillingSales(
    BillingProviders providers, PlanCatalog plans, ProviderCalls calls, PurchaseFlow purchases, ICurrentWorkspace workspace, ICurrentUser user)
{
    public IReadOnlyList<Plan> Offers => [.. plans.All.Where(p => providers.Current is { } provider && plans.FindPriceId(provider, p) is not null)];

    /// <summary>Gives the page.</summary>
    public async Task<OperationResult<Uri>> SellAsync(string planId, CancellationToken cancellationToken)
    {
        if (providers.Current is not { } provider || plans.Find(planId) is not { } plan || plans.FindPriceId(provider, plan) is not { } priceId)
        {
            return BillingRefusals.UnknownPlan();
        }

        var purchase = new Purchase(provider, plan, priceId, user.Id, user.Name);
        return await calls.TryAsync(provider, limited => purchases.BeginAsync(purchase, workspace.Id, limited), cancellationToken)
            ?? BillingRefusals.Unavailable();
    }
}
