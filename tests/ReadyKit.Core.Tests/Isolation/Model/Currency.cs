namespace ReadyKit.Core.Tests.Isolation.Model;

/// <summary>Says why everybody sees it.</summary>
[SharedAcrossWorkspaces("the currencies of the world")]
internal sealed class Currency
{
    public Guid Id { get; init; }

    public string Code { get; set; } = "";
}
