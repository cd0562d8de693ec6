namespace ReadyKit.Core.Tests.Isolation.Model;

/// <summary>Has a workspace, but forgets to say so.</summary>
internal sealed class Ledger
{
    public Guid Id { get; init; }

    public Guid WorkspaceId { get; init; }
}
