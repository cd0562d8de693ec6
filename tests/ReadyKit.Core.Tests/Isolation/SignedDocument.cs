namespace ReadyKit.Core.Tests.Isolation;

/// <summary>A document that refers to another, as only its own kind does.</summary>
public sealed class SignedDocument : Document
{
    public Guid? TemplateId { get; set; }

    public Document? Template { get; set; }
}
