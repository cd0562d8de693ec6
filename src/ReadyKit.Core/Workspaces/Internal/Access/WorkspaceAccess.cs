using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;
using ReadyKit.Workspaces.Internal.Directory;
using ReadyKit.Workspaces.Internal.Roles;

namespace ReadyKit.Workspaces.Internal.Access;

internal sealed class WorkspaceAccess(ReadyKitDbContext context, WorkspaceScope scope, CurrentWorkspace current, RoleCatalog roles) : IWorkspaceAccess
{
    public async Task<bool> TryEnterAsync(Guid userId, Guid workspaceId, CancellationToken cancellationToken)
    {
        var found = MyWorkspace.Of(context, userId).Where(m => m.Workspace.Id == workspaceId);
        if (await MyWorkspace.Summarize(found, roles).FirstOrDefaultAsync(cancellationToken) is not { } workspace)
        {
            return false;
        }

        scope.Enter(workspace.Id);
        current.Set(workspace);
        return true;
    }
}
