namespace ReadyKit.Core.Tests.Isolation;

/// <summary>An entity that the context has no set of.</summary>
public sealed class Label : IWorkspaceScoped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid WorkspaceId { get; set; }

    public required string Text { get; set; }
}
