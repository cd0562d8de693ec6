using Microsoft.AspNetCore.SignalR;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Tests.Access;

/// <summary>A hub of an app with plans.</summary>
[RequireWorkspace]
public sealed class WorkHub(ICurrentWorkspace workspace) : Hub
{
    public string Change() => workspace.Slug;

    [AllowReadOnly]
    public string Look() => workspace.Slug;

    [RequireFeature(ProModule.Feature)]
    [AllowReadOnly]
    public string Export() => workspace.Slug;
}
