namespace ReadyKit.Core.Tests.Isolation.Model;

/// <summary>Reads titles of documents by a way of its own.</summary>
internal sealed class TitleView
{
    public string Title { get; set; } = "";
}
