using ReadyKit.Accounts;
using ReadyKit.Localization;

namespace ReadyKit.Workspaces.Internal.Directory;

/// <summary>Gives every new account a workspace of its own. Its name is made once, in the language of the person.</summary>
internal sealed class FirstWorkspace(WorkspaceCreator creator, ITexts texts) : INewAccountParticipant
{
    public Task OnCreatingAsync(ReadyKitUser user, int attempt, CancellationToken cancellationToken)
    {
        const string Key = "workspace.first";
        var first = TextRules.Cut(user.Name.Split(' ', 2)[0], Workspace.MaxNameLength - texts.Get(Key, ("name", "")).Length);
        return creator.AddAsync(texts.Get(Key, ("name", first)), first, new WorkspaceOwner(user.Id, user.Name), attempt, cancellationToken);
    }
}
