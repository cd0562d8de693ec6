namespace ReadyKit.Core.Tests.Isolation.Model;

internal sealed class ScopedLeaf : LooseRoot, IWorkspaceScoped
{
    public Guid WorkspaceId { get; set; }
}
