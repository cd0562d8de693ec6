using Microsoft.AspNetCore.SignalR;
using ReadyKit.Accounts;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Access;

/// <summary>A hub of the app, protected by the same attribute as its endpoints.</summary>
[RequireWorkspace]
public sealed class TalkHub(ICurrentWorkspace current, ICurrentUser person) : Hub
{
    public string Where() => $"{person.Name} in {current.Name}";

    [RequireWorkspace(Permissions.ManageMembers)]
    public string Manage() => current.Name;
}
