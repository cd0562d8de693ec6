namespace ReadyKit.Core.Tests.Isolation;

public class Document : IWorkspaceScoped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid WorkspaceId { get; set; }

    public required string Title { get; set; }

    public IList<Note> Notes { get; } = [];
}
