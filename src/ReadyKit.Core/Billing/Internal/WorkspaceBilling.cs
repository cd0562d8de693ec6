using Microsoft.EntityFrameworkCore;
using ReadyKit.Billing.Internal.Access;
using ReadyKit.Billing.Internal.Checkout;
using ReadyKit.Billing.Internal.Orders;
using ReadyKit.Billing.Internal.Plans;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Orders;
using ReadyKit.Data;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal;

internal sealed class WorkspaceBilling(
    ReadyKitDbContext context,
    AccessReader access,
    IEnumerable<PlanLimit> limits,
    LimitCounter counter,
    ICurrentWorkspace workspace,
    CheckoutFlow checkout,
    BillingPortals portals,
    BillingOrders orders) : IBilling
{
    public IReadOnlyList<PlanPrice> Offers => checkout.Offers;

    public async Task<WorkspaceAccess> GetAccessAsync(CancellationToken cancellationToken)
    {
        var now = await access.ReadAsync(cancellationToken);
        return now.State == SubscriptionState.Pending ? now with { OpenPriceId = await FindOpenPriceAsync(cancellationToken) } : now;
    }

    public async Task<IReadOnlyList<LimitUsage>> GetUsageAsync(CancellationToken cancellationToken)
    {
        var plan = (await access.ReadAsync(cancellationToken)).Plan;
        var used = await counter.CountAsync(limits, cancellationToken);
        return [.. limits.Select(limit =>
            new LimitUsage(limit.Name, counter.TitleOf(limit), used[limit.Name], plan.Limits.TryGetValue(limit.Name, out var most) ? most : null))];
    }

    public async Task<OperationResult<Uri>> StartCheckoutAsync(string priceId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(priceId);
        return Forbid() ?? await checkout.StartAsync(priceId, cancellationToken);
    }

    public async Task<OperationResult<Uri>> OpenPageAsync(BillingPagePurpose purpose, string? priceId, CancellationToken cancellationToken)
    {
        if (Forbid() is { } refusal)
        {
            return refusal;
        }

        return purpose == BillingPagePurpose.Buy
            ? await checkout.StartAsync(priceId ?? "", cancellationToken)
            : await FindManagedAsync(cancellationToken) is { } managed
                ? await portals.OpenAsync(managed, purpose, priceId, cancellationToken)
                : BillingErrors.NotSubscribed();
    }

    public async Task<OperationResult<OrderOutcome>> OrderAsync(OrderKind kind, string? priceId, bool isPreview, CancellationToken cancellationToken)
    {
        var managed = Forbid() is null ? await FindManagedAsync(cancellationToken) : null;
        return managed is null
            ? OperationResult<OrderOutcome>.Failed([.. (Forbid() ?? BillingErrors.NotSubscribed()).Errors])
            : await orders.OrderAsync(managed, kind, priceId, isPreview, cancellationToken);
    }

    public async Task<OperationResult<ProviderList<ProviderInvoice>>> ListInvoicesAsync(string? cursor, CancellationToken cancellationToken) =>
        Forbid() is { } refusal
            ? OperationResult<ProviderList<ProviderInvoice>>.Failed([.. refusal.Errors])
            : await orders.ListInvoicesAsync(cursor, cancellationToken);

    public Task<OperationResult> ReportUsageAsync(string meter, long quantity, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(meter);
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);
        return orders.ReportUsageAsync(meter, quantity, cancellationToken);
    }

    public Task<bool> RefreshAsync(CancellationToken cancellationToken) => portals.RefreshAsync(cancellationToken);

    private async Task<Subscription?> FindManagedAsync(CancellationToken cancellationToken)
    {
        var latest = await context.Set<Subscription>().AsNoTracking().OrderByDescending(s => s.UpdatedAt).ToListAsync(cancellationToken);
        return latest.Find(s => LiveSubscriptions.Includes(s.State)) ?? latest.FirstOrDefault();
    }

    private Task<string?> FindOpenPriceAsync(CancellationToken cancellationToken) =>
        context.Set<BillingCheckout>().Where(c => c.OpenFor == workspace.Id).Select(c => (string?)c.PriceId).FirstOrDefaultAsync(cancellationToken);

    private OperationResult<Uri>? Forbid() => workspace.HasPermission(Permissions.ManageBilling) ? null : BillingErrors.NotAllowed();
}
