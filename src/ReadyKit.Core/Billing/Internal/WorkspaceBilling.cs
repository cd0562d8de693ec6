using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal;

internal sealed class WorkspaceBilling(
    ReadyKitDbContext context,
    AccessReader access,
    IEnumerable<PlanLimit> limits,
    ICurrentWorkspace workspace,
    BillingSales sales,
    BillingPortals portals) : IBilling
{
    public IReadOnlyList<Plan> Offers => sales.Offers;

    public Task<WorkspaceAccess> GetAccessAsync(CancellationToken cancellationToken) => access.ReadAsync(cancellationToken);

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

    public async Task<OperationResult<Uri>> StartCheckoutAsync(string planId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(planId);
        return Forbid() ?? await sales.SellAsync(planId, cancellationToken);
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
        var managed = latest.FirstOrDefault(s => AccessPolicy.IsLive(s.State)) ?? latest.FirstOrDefault();
        return managed is null
            ? BillingRefusals.NoSubscription()
            : await portals.OpenAsync(managed.Provider, cancellationToken);
    }

    public Task<bool> LookAgainAsync(CancellationToken cancellationToken) => portals.LookAgainAsync(cancellationToken);

    private OperationResult<Uri>? Forbid() => workspace.Role >= WorkspaceRole.Admin ? null : BillingRefusals.Forbidden();
}
