namespace ReadyKit.Core.Tests.Isolation.Model;

/// <summary>Belongs to a document, but says of no workspace.</summary>
internal sealed class LooseChild
{
    public Guid Id { get; init; }

    public Guid DocumentId { get; set; }

    public Document? Document { get; set; }
}
