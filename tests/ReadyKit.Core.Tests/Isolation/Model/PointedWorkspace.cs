using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Isolation.Model;

/// <summary>A workspace that points at one of its rows.</summary>
internal sealed class PointedWorkspace : Workspace
{
    public Guid? FrontPageId { get; set; }

    public Document? FrontPage { get; set; }
}
