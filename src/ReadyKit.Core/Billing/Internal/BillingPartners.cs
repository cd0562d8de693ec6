namespace ReadyKit.Billing.Internal;

/// <summary>The providers, with what they sell and how they are asked.</summary>
internal sealed class BillingPartners(BillingProviders providers, PlanCatalog plans, ProviderCalls calls, BillingSync sync, IPublicUrl url)
{
    public IBillingProvider Current => providers.Current;

    public IBillingProvider? Find(string name) => providers.Find(name);

    /// <summary>The plan with the price that the current provider sells it for.</summary>
    public (Plan Plan, string PriceId)? FindOffer(string planId) =>
        plans.Find(planId) is { } plan && plans.FindPriceId(Current, plan) is { } priceId ? (plan, priceId) : null;

    public Task<T?> TryAsync<T>(IBillingProvider provider, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
        where T : class => calls.TryAsync(provider, call, cancellationToken);

    public Task LookAsync(Func<CancellationToken, Task<BillingCustomer?>> findAsync, CancellationToken cancellationToken) =>
        sync.WaitAsync(findAsync, cancellationToken);

    public Uri UrlFor(string pathAndQuery) => url.For(pathAndQuery);
}
