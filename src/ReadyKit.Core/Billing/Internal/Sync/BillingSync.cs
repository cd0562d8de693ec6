using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Providers;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal.Sync;

/// <summary>
/// Brings the mirror of a customer's subscriptions up to date. Because it writes what is so now, it can run at any time, at once, again and
/// from anywhere.
/// </summary>
internal sealed class BillingSync(IServiceScopeFactory scopes, BillingProviders providers, ProviderCalls calls, ILogger<BillingSync> logger)
{
    // Well below the lease.
    private static readonly TimeSpan _fetchTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _whileBusy = TimeSpan.FromMilliseconds(100);

    /// <summary>Looks and writes. False when another is at it, or took over; then look again later.</summary>
    /// <exception cref="BillingProviderException">The provider could not be asked.</exception>
    public Task<bool> TryRunAsync(BillingCustomer customer, CancellationToken cancellationToken)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return Task.Run(() => RunAsync(customer, cancellationToken), cancellationToken);
        }

        // Outside of the request's context: what follows is the provider's doing, not that of whoever opens a page.
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(() => RunAsync(customer, cancellationToken), cancellationToken);
        }
    }

    /// <summary>
    /// Looks and writes; while another is at it, waits: that one may have looked before what the caller wants to know happened. The customer is found anew
    /// each time, as it may be replaced meanwhile.
    /// </summary>
    /// <exception cref="BillingProviderException">The provider could not be asked.</exception>
    public async Task WaitAsync(Func<CancellationToken, Task<BillingCustomer?>> findAsync, CancellationToken cancellationToken)
    {
        while (await findAsync(cancellationToken) is { } customer && !await TryRunAsync(customer, cancellationToken))
        {
            await Task.Delay(_whileBusy, cancellationToken);
        }
    }

    /// <summary>Looks and writes while a person waits. False when that could not be done in the time a person can be made to wait.</summary>
    public async Task<bool> TryWaitAsync(BillingCustomer customer, CancellationToken cancellationToken) =>
        providers.Find(customer.Provider) is { } provider && await calls.TryRunAsync(
            provider, limited => WaitAsync(_ => Task.FromResult<BillingCustomer?>(customer), limited), cancellationToken);

    private async Task<bool> RunAsync(BillingCustomer customer, CancellationToken cancellationToken)
    {
        var provider = providers.Find(customer.Provider)
            ?? throw new BillingProviderException($"The billing provider '{customer.Provider}' is not added.");
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(customer.WorkspaceId);
        var leases = scope.ServiceProvider.GetRequiredService<BillingLeases>();
        if (await leases.TryTakeAsync(customer, cancellationToken) is not { } lease)
        {
            return false;
        }

        try
        {
            var latest = await FetchAsync(provider, lease, cancellationToken);
            var mirror = scope.ServiceProvider.GetRequiredService<SubscriptionMirror>();
            if (await mirror.TryWriteAsync(lease, provider, latest, cancellationToken))
            {
                return true;
            }

            Log.LeaseLost(logger, customer.Id);
            return false;
        }
        catch
        {
            await leases.ReturnAsync(lease);
            throw;
        }
    }

    /// <summary>Reads the customer, and gives a sign of life meanwhile.</summary>
    private async Task<CustomerSnapshot> FetchAsync(IBillingProvider provider, BillingLease lease, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(_fetchTimeout);
        var reading = provider.ReadCustomerAsync(lease.Customer.ProviderCustomerId!, limited.Token);
        while (await Task.WhenAny(reading, Task.Delay(LeaseWatch.Interval, limited.Token)) != reading && !limited.IsCancellationRequested)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<BillingLeases>().KeepAsync(lease, limited.Token);
        }

        var latest = await reading.WaitAsync(limited.Token);
        Require(lease, latest);
        return latest;
    }

    /// <summary>A customer whom nobody knows, or of another account, says nothing about what was sold: nothing may end, and nothing be sold again.</summary>
    private void Require(BillingLease lease, CustomerSnapshot latest)
    {
        var customer = lease.Customer;
        var seen = (latest.Environment.Account, latest.Environment.IsLive);
        if (latest.Status == CustomerStatus.Unknown || (customer.Account is not null && seen != (customer.Account, customer.IsLive)))
        {
            Log.WrongEnvironment(logger, customer.Provider, customer.Id);
            throw new BillingProviderException($"The billing provider '{customer.Provider}' does not know customer {customer.Id} with these keys.")
            {
                Failure = BillingFailure.WrongEnvironment,
            };
        }
    }
}
