using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal;

/// <summary>The lock of a workspace for what is decided over all its rows.</summary>
internal static class WorkspaceTurn
{
    /// <summary>Locks the current workspace's row until the transaction ends.</summary>
    public static async Task TakeTurnAsync(this ReadyKitDbContext context, CancellationToken cancellationToken)
    {
        context.ChangesWorkspaces = true;
        try
        {
            await context.Workspaces
                .Where(w => w.Id == context.CurrentWorkspaceId)
                .ExecuteUpdateAsync(set => set.SetProperty(w => w.LimitVersion, w => w.LimitVersion + 1), cancellationToken);
        }
        finally
        {
            context.ChangesWorkspaces = false;
        }
    }
}
