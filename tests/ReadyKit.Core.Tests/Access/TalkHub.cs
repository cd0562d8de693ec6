using Microsoft.AspNetCore.SignalR;
using ReadyKit.Accounts;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Access;

/// <summary>A hub of the app, protected by the same attribute as its endpoints.</summary>
[RequireWorkspace]
public sealed class TalkHub(ICurrentWorkspace current, ICurrentUser person, NoteTaker notes) : Hub
{
    public string Where() => $"{person.Name} in {current.Name}";

    public Task Note() => notes.TakeAsync("note.said");

    [RequireWorkspace(Permissions.ManageMembers)]
    public string Manage() => current.Name;
}
