using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal;

internal sealed class WorkspaceBilling(
    ReadyKitDbContext context, AccessReader access, IEnumerable<PlanLimit> limits, ICurrentWorkspace workspace, BillingDesk desk) : IBilling
{
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
        return Forbid() ?? await desk.SellAsync(planId, cancellationToken);
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
            ? OperationResult<Uri>.Failed(BillingCodes.NoSubscription, "The workspace has no subscription yet.")
            : await desk.OpenPortalAsync(managed.Provider, cancellationToken);
    }

    private OperationResult<Uri>? Forbid() => workspace.Role >= WorkspaceRole.Admin
        ? null
        : OperationResult<Uri>.Failed(BillingCodes.Forbidden, "Billing is managed by the workspace's admins.");
}
