namespace ReadyKit.Workspaces.Internal;

/// <summary>A workspace beside the person's role there, in queries.</summary>
internal sealed class MyWorkspace
{
    public required Workspace Workspace { get; init; }

    public WorkspaceRole Role { get; init; }
}
