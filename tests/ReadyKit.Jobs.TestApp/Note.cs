namespace ReadyKit.Jobs.TestApp;

public sealed class Note : IWorkspaceScoped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid WorkspaceId { get; init; }

    public required string Text { get; set; }
}
