namespace ReadyKit.Core.Tests.Derived;

public sealed class Item : IWorkspaceScoped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid WorkspaceId { get; init; }

    public required string Name { get; init; }
}
