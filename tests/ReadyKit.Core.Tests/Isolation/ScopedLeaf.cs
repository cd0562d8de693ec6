namespace ReadyKit.Core.Tests.Isolation;

internal sealed class ScopedLeaf : LooseRoot, IWorkspaceScoped
{
    public Guid WorkspaceId { get; set; }
}
