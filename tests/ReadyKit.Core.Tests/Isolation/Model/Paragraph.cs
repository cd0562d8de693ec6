namespace ReadyKit.Core.Tests.Isolation.Model;

/// <summary>A part of an entity.</summary>
internal sealed class Paragraph
{
    public string Text { get; set; } = "";
}
