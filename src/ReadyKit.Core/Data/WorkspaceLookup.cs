using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Data;

/// <summary>Lets services that know no feature ask for workspaces.</summary>
internal static class WorkspaceLookup
{
    public static Task<WorkspaceIdentity?> FindWorkspaceAsync(this ReadyKitDbContext context, Guid id, CancellationToken cancellationToken) =>
        context.Workspaces.AsNoTracking().Where(w => w.Id == id)
            .Select(w => new WorkspaceIdentity(w.Id, w.Name, w.Slug))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The ids that come after one, in their order.</summary>
    public static Task<List<Guid>> ReadWorkspaceIdsAsync(this ReadyKitDbContext context, Guid? after, int count, CancellationToken cancellationToken)
    {
        var workspaces = context.Workspaces.AsNoTracking();
        if (after is { } last)
        {
            workspaces = workspaces.Where(w => w.Id > last);
        }

        return workspaces.OrderBy(w => w.Id).Select(w => w.Id).Take(count).ToListAsync(cancellationToken);
    }
}
