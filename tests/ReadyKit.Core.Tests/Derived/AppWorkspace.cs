using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Derived;

/// <summary>A workspace with a column of the app's own.</summary>
public sealed class AppWorkspace : Workspace
{
    public string Colour { get; set; } = "green";
}
