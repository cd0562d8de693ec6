namespace ReadyKit.Workspaces.Internal;

internal sealed record WorkspaceInput(string? Name);
