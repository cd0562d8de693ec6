namespace ReadyKit.Workspaces.Internal.Directory;

internal sealed record WorkspaceOwner(Guid Id, string Name);
