using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal.Access;

/// <summary>Reads the current workspace's access; in one service scope once.</summary>
internal sealed class AccessReader(
    ReadyKitDbContext context, WorkspacePrefetch<Subscription> prefetch, AccessPolicy policy, BillingProviders providers, TimeProvider time)
{
    private WorkspaceAccess? _access;

    public async Task<WorkspaceAccess> ReadAsync(CancellationToken cancellationToken) =>
        _access ??= prefetch.Rows is { } rows ? Decide(rows) : await ReadLatestAsync(cancellationToken);

    public async Task<WorkspaceAccess> ReadLatestAsync(CancellationToken cancellationToken)
    {
        var subscriptions = await context.Set<Subscription>().AsNoTracking().ToListAsync(cancellationToken);
        return _access = Decide(subscriptions);
    }

    private WorkspaceAccess Decide(IEnumerable<Subscription> subscriptions) =>
        policy.Decide(subscriptions.Where(providers.GrantsAccess), time.GetUtcNow());
}
