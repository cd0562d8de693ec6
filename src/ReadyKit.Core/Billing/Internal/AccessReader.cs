using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal;

/// <summary>Reads the current workspace's access; in one service scope once.</summary>
internal sealed class AccessReader(ReadyKitDbContext context, AccessPolicy policy, BillingProviders providers, TimeProvider time)
{
    private WorkspaceAccess? _access;

    public async Task<WorkspaceAccess> ReadAsync(CancellationToken cancellationToken) =>
        _access ??= await ReadLatestAsync(cancellationToken);

    public async Task<WorkspaceAccess> ReadLatestAsync(CancellationToken cancellationToken)
    {
        var subscriptions = await context.Set<Subscription>().AsNoTracking().ToListAsync(cancellationToken);
        var access = policy.Decide(subscriptions.Where(providers.Honours), time.GetUtcNow());
        return _access = access.State == SubscriptionState.Pending
            ? access with { OpenPlanId = await FindOpenPlanAsync(cancellationToken) }
            : access;
    }

    private Task<string?> FindOpenPlanAsync(CancellationToken cancellationToken) =>
        context.Set<BillingCheckout>()
            .Where(c => c.OpenFor == context.CurrentWorkspaceId)
            .Select(c => (string?)c.PlanId)
            .FirstOrDefaultAsync(cancellationToken);
}
