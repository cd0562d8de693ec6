using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts;
using ReadyKit.Data;

namespace ReadyKit.Workspaces.Internal.Members;

/// <summary>Keeps an account from going while a workspace would be left without owner.</summary>
internal sealed class MembershipsOfAccount(ReadyKitDbContext context) : IAccountParticipant
{
    public async Task<IReadOnlyList<OperationError>> FindObstaclesAsync(ReadyKitUser user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var owned = context.Workspaces.Where(w => context.Memberships.Any(m => m.WorkspaceId == w.Id && m.UserId == user.Id && m.Role == WorkspaceRole.Owner));
        var ids = await owned.OrderBy(w => w.Id).Select(w => w.Id).ToListAsync(cancellationToken);

        // The workspaces are held, each in turn: of two owners who go at once, the second sees that the first is gone.
        context.ChangesWorkspaces = true;
        try
        {
            foreach (var id in ids)
            {
                await context.Workspaces.Where(w => w.Id == id).ExecuteUpdateAsync(s => s.SetProperty(w => w.Slug, w => w.Slug), cancellationToken);
            }
        }
        finally
        {
            context.ChangesWorkspaces = false;
        }

        var names = await owned
            .Where(w => !context.Memberships.Any(m => m.WorkspaceId == w.Id && m.UserId != user.Id && m.Role == WorkspaceRole.Owner))
            .OrderBy(w => w.Name).Select(w => w.Name).ToListAsync(cancellationToken);
        return [.. names.Select(name => new OperationError(WorkspaceErrors.LastOwner, ErrorKind.Conflict)
        {
            Arguments = new Dictionary<string, object?> { ["workspace"] = name },
        })];
    }

    // The rows go with the account's.
    public Task OnDeletingAsync(ReadyKitUser user, CancellationToken cancellationToken) => Task.CompletedTask;
}
