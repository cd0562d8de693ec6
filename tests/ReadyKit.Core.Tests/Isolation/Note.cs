namespace ReadyKit.Core.Tests.Isolation;

/// <summary>A child of a document, and perhaps an answer to another note.</summary>
public sealed class Note : IWorkspaceScoped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid WorkspaceId { get; set; }

    public required string Text { get; set; }

    public Guid DocumentId { get; set; }

    public Document? Document { get; set; }

    public Guid? AnswersId { get; set; }

    public Note? Answers { get; set; }
}
