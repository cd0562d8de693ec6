namespace ReadyKit.Core.Tests.Isolation.Model;

/// <summary>An entity with parts.</summary>
internal sealed class Report : IWorkspaceScoped
{
    public Guid Id { get; init; }

    public Guid WorkspaceId { get; init; }

    public string Title { get; set; } = "";

    public Paragraph Summary { get; set; } = new();

    public IList<Paragraph> Paragraphs { get; } = [];
}
