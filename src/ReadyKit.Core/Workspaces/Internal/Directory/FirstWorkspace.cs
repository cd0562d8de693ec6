using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts;
using ReadyKit.Data;

namespace ReadyKit.Workspaces.Internal.Directory;

/// <summary>Gives every new account a workspace of its own.</summary>
internal sealed class FirstWorkspace(ReadyKitDbContext context, WorkspaceCreator creator) : INewAccountParticipant
{
    public Task OnCreatingAsync(ReadyKitUser user, int attempt, CancellationToken cancellationToken)
    {
        const string Suffix = "'s Workspace";
        var first = TextRules.Cut(user.Name.Split(' ', 2)[0], Workspace.MaxNameLength - Suffix.Length);
        return creator.AddAsync(first + Suffix, first, new WorkspaceOwner(user.Id, user.Name), attempt, cancellationToken);
    }

    public async Task OnDiscardingAsync(ReadyKitUser user, CancellationToken cancellationToken)
    {
        context.ChangesWorkspaces = true;
        context.RemoveRange(await context.Workspaces
            .Where(w => context.Memberships.Any(m => m.WorkspaceId == w.Id && m.UserId == user.Id && m.Role == WorkspaceRole.Owner)
                && !context.Memberships.Any(m => m.WorkspaceId == w.Id && m.UserId != user.Id))
            .ToListAsync(cancellationToken));
    }
}
