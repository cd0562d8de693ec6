using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal.Access;

/// <summary>Reads the current workspace's access; in one service scope once.</summary>
internal sealed class AccessReader(ReadyKitDbContext context, AccessPolicy policy, BillingProviders providers, TimeProvider time)
{
    private WorkspaceAccess? _access;

    public async Task<WorkspaceAccess> ReadAsync(CancellationToken cancellationToken) =>
        _access ??= await ReadLatestAsync(cancellationToken);

    public async Task<WorkspaceAccess> ReadLatestAsync(CancellationToken cancellationToken)
    {
        var subscriptions = await context.Set<Subscription>().AsNoTracking().ToListAsync(cancellationToken);
        return _access = policy.Decide(subscriptions.Where(providers.GrantsAccess), time.GetUtcNow());
    }
}
