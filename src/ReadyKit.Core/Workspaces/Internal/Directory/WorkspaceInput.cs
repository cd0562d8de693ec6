namespace ReadyKit.Workspaces.Internal.Directory;

internal sealed record WorkspaceInput(string? Name);
