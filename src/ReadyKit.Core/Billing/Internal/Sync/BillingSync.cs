using Microsoft.EntityFrameworkCore;
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
internal sealed class BillingSync(IServiceScopeFactory scopes, BillingProviders providers, ProviderCalls calls, ProviderPace pace, ILogger<BillingSync> logger)
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
            var context = scope.ServiceProvider.GetRequiredService<ReadyKitDbContext>();
            var latest = await KeepAliveAsync(lease, limited => ReadAsync(provider, customer, context, limited), cancellationToken);
            if (await scope.ServiceProvider.GetRequiredService<SubscriptionMirror>().TryWriteAsync(lease, provider, latest, cancellationToken))
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

    /// <summary>Reads for a limited time, and gives a sign of life meanwhile.</summary>
    private async Task<T> KeepAliveAsync<T>(BillingLease lease, Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(_fetchTimeout);
        var reading = read(limited.Token);
        while (await Task.WhenAny(reading, Task.Delay(BillingLeases.Watch.Interval, limited.Token)) != reading && !limited.IsCancellationRequested)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<BillingLeases>().KeepAsync(lease, limited.Token);
        }

        return await reading.WaitAsync(limited.Token);
    }

    /// <summary>Reads the customer. A subscription that is missing from the list is read by its id before it counts as over.</summary>
    private async Task<CustomerSnapshot> ReadAsync(
        IBillingProvider provider, BillingCustomer customer, ReadyKitDbContext context, CancellationToken cancellationToken)
    {
        var latest = await pace.ReadAsync(provider, () => provider.ReadCustomerAsync(customer.ProviderCustomerId!, cancellationToken), cancellationToken);
        Require(customer, latest);
        if (latest.Status == CustomerStatus.Deleted)
        {
            return latest;
        }

        var live = await context.Set<Subscription>().AsNoTracking().Live().Where(s => s.Provider == provider.Name)
            .Select(s => s.ProviderSubscriptionId).ToListAsync(cancellationToken);
        var found = new List<ProviderSubscription>();
        foreach (var id in live.Where(id => latest.Subscriptions.All(s => s.Id != id)))
        {
            if (await pace.ReadAsync(provider, () => provider.ReadSubscriptionAsync(id, cancellationToken), cancellationToken) is { } one && IsOf(customer, one))
            {
                found.Add(one);
            }
        }

        return latest with { Subscriptions = [.. latest.Subscriptions, .. found] };
    }

    /// <summary>One that was bought here is the buyer's, also when the provider made a stranger of the buyer.</summary>
    private static bool IsOf(BillingCustomer customer, ProviderSubscription subscription) =>
        subscription.CustomerId == customer.ProviderCustomerId || subscription.Reference == customer.Reference.ToString("N");

    /// <summary>A customer whom nobody knows, or of another account, says nothing about what was sold: nothing may end, and nothing be sold again.</summary>
    private void Require(BillingCustomer customer, CustomerSnapshot latest)
    {
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
