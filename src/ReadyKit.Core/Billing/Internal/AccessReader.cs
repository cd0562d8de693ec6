using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal;

/// <summary>Reads the current workspace's access; in one service scope with one statement.</summary>
internal sealed class AccessReader(ReadyKitDbContext context, AccessPolicy policy, TimeProvider time)
{
    private WorkspaceAccess? _access;

    public async Task<WorkspaceAccess> ReadAsync(CancellationToken cancellationToken) =>
        _access ??= await ReadLatestAsync(cancellationToken);

    public async Task<WorkspaceAccess> ReadLatestAsync(CancellationToken cancellationToken)
    {
        var subscriptions = await context.Set<Subscription>().AsNoTracking().ToListAsync(cancellationToken);
        return _access = policy.Decide(subscriptions, time.GetUtcNow());
    }
}
