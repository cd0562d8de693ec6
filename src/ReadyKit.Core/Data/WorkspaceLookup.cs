using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Data;

/// <summary>Lets services that know no feature ask for workspaces.</summary>
internal static class WorkspaceLookup
{
    public static Task<bool> HasWorkspaceAsync(this ReadyKitDbContext context, Guid id, CancellationToken cancellationToken) =>
        context.Workspaces.AsNoTracking().AnyAsync(w => w.Id == id, cancellationToken);
}
