using Microsoft.EntityFrameworkCore;
using ReadyKit.Billing.Internal.Access;
using ReadyKit.Billing.Internal.Checkout;
using ReadyKit.Billing.Internal.Plans;
using ReadyKit.Data;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal;

internal sealed class WorkspaceBilling(
    ReadyKitDbContext context,
    AccessReader access,
    IEnumerable<PlanLimit> limits,
    ICurrentWorkspace workspace,
    CheckoutFlow checkout,
    BillingPortals portals) : IBilling
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
        var usage = new List<LimitUsage>();
        foreach (var limit in limits)
        {
            var used = await limit.CountAsync(context, cancellationToken);
            usage.Add(new LimitUsage(limit.Name, limit.Title, used, plan.Limits.TryGetValue(limit.Name, out var most) ? most : null));
        }

        return usage;
    }

    public async Task<OperationResult<Uri>> StartCheckoutAsync(string priceId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(priceId);
        return Forbid() ?? await checkout.StartAsync(priceId, cancellationToken);
    }

    public async Task<OperationResult<Uri>> OpenPortalAsync(CancellationToken cancellationToken)
    {
        if (Forbid() is { } refusal)
        {
            return refusal;
        }

        var latest = await context.Set<Subscription>().AsNoTracking()
            .OrderByDescending(s => s.UpdatedAt)
            .ToListAsync(cancellationToken);
        var managed = latest.FirstOrDefault(s => LiveSubscriptions.Includes(s.State)) ?? latest.FirstOrDefault();
        return managed is null
            ? BillingErrors.NotSubscribed()
            : await portals.OpenAsync(managed.Provider, cancellationToken);
    }

    public Task<bool> RefreshAsync(CancellationToken cancellationToken) => portals.RefreshAsync(cancellationToken);

    private Task<string?> FindOpenPriceAsync(CancellationToken cancellationToken) =>
        context.Set<BillingCheckout>().Where(c => c.OpenFor == workspace.Id).Select(c => (string?)c.PriceId).FirstOrDefaultAsync(cancellationToken);

    private OperationResult<Uri>? Forbid() => workspace.HasPermission(Permissions.ManageBilling) ? null : BillingErrors.NotAllowed();
}
