using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;
using ReadyKit.Workspaces.Internal.Directory;
using ReadyKit.Workspaces.Internal.Roles;

namespace ReadyKit.Workspaces.Internal.Access;

/// <summary>The query of an app without billing.</summary>
internal sealed class MembershipQuery(RoleCatalog roles) : IMembershipQuery
{
    public async Task<IReadOnlyList<WorkspaceSummary>> FindAsync(
        ReadyKitDbContext context, IServiceProvider services, Guid userId, Guid? id, string? slug, CancellationToken cancellationToken)
    {
        var mine = MyWorkspace.Of(context, userId);
        var found = id is { } only ? mine.Where(m => m.Workspace.Id == only) : mine;
        return await MyWorkspace.Summarize(found.OrderBy(m => m.Workspace.Name).ThenBy(m => m.Workspace.Id), roles).ToListAsync(cancellationToken);
    }
}
