using ReadyKit.Access;
using ReadyKit.Accounts;

namespace ReadyKit.Workspaces.Internal.Directory;

/// <summary>Gives every new account a workspace of its own.</summary>
internal sealed class FirstWorkspace(WorkspaceCreator creator) : INewAccountParticipant
{
    public Task OnCreatingAsync(ReadyKitUser user, int attempt, CancellationToken cancellationToken)
    {
        const string Suffix = "'s Workspace";
        var first = TextRules.Cut(user.Name.Split(' ', 2)[0], Workspace.MaxNameLength - Suffix.Length);
        return creator.AddAsync(first + Suffix, first, user.Id, Actor.Person(user.Id, user.Name), attempt, cancellationToken);
    }
}
