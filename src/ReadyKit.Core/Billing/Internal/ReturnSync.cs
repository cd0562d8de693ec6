namespace ReadyKit.Billing.Internal;

/// <summary>Looks at the provider while a person waits, who comes back from its pages.</summary>
internal sealed class ReturnSync(BillingSync sync, BillingProviders providers, ProviderCalls calls)
{
    /// <summary>Mirrors the latest state. False when that could not be done in the time a person can be made to wait.</summary>
    public async Task<bool> TryAsync(BillingCustomer customer, CancellationToken cancellationToken) =>
        providers.Find(customer.Provider) is { } provider && await calls.TryRunAsync(
            provider, limited => sync.WaitAsync(_ => Task.FromResult<BillingCustomer?>(customer), limited), cancellationToken);
}
