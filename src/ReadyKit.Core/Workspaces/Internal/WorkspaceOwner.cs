namespace ReadyKit.Workspaces.Internal;

internal sealed record WorkspaceOwner(Guid Id, string Name);
