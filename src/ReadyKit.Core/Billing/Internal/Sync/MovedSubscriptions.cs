using Microsoft.EntityFrameworkCore;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Providers;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal.Sync;

/// <summary>Follows subscriptions that were moved to another customer at the provider: what is known of one is kept, and has one row.</summary>
internal sealed class MovedSubscriptions(ReadyKitDbContext context, WorkspaceScope scope)
{
    /// <summary>Brings rows of other workspaces for what this customer has now.</summary>
    public async Task TakeAsync(BillingCustomer customer, IReadOnlyList<ProviderSubscription> all, CancellationToken cancellationToken)
    {
        using var across = scope.Cross();
        var ids = all.Select(s => s.Id).ToList();
        var foreign = context.Set<Subscription>().IgnoreQueryFilters([WorkspaceFilter.Name])
            .Where(s => s.Provider == customer.Provider && s.WorkspaceId != customer.WorkspaceId && ids.Contains(s.ProviderSubscriptionId));
        var moved = await foreign.AsNoTracking().ToListAsync(cancellationToken);
        if (moved.Count == 0)
        {
            return;
        }

        await foreign.ExecuteDeleteAsync(cancellationToken);
        context.AddRange(moved.Select(s => CopyTo(customer.WorkspaceId, s)));
        await context.SaveChangesAsync(cancellationToken);
    }

    private static Subscription CopyTo(Guid workspaceId, Subscription old) => new()
    {
        WorkspaceId = workspaceId,
        Provider = old.Provider,
        ProviderSubscriptionId = old.ProviderSubscriptionId,
        IsSandbox = old.IsSandbox,
        PlanId = old.PlanId,
        PriceId = old.PriceId,
        ProviderPriceId = old.ProviderPriceId,
        Interval = old.Interval,
        Currency = old.Currency,
        Amount = old.Amount,
        Quantity = old.Quantity,
        Reference = old.Reference,
        StartedAt = old.StartedAt,
        UpdatedAt = old.UpdatedAt,
    };
}
