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

    /// <summary>Whether the workspace has a live subscription, whatever it gives: then nothing more is sold to it.</summary>
    public async Task<bool> HasLiveAsync(CancellationToken cancellationToken)
    {
        var live = await context.Set<Subscription>().AsNoTracking().Live().ToListAsync(cancellationToken);
        return live.Any(s => providers.GrantsAccess(s) && !policy.IsOver(s, time.GetUtcNow()));
    }

    public async Task<WorkspaceAccess> ReadLatestAsync(CancellationToken cancellationToken)
    {
        var subscriptions = await context.Set<Subscription>().AsNoTracking().ToListAsync(cancellationToken);
        return _access = Decide(subscriptions);
    }

    private WorkspaceAccess Decide(IEnumerable<Subscription> subscriptions) =>
        policy.Decide(subscriptions.Where(providers.GrantsAccess), time.GetUtcNow());
}
