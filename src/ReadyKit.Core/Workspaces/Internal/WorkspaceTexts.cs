namespace ReadyKit.Workspaces.Internal;

/// <summary>Names the texts about workspaces, in the resource files beside it.</summary>
internal sealed class WorkspaceTexts;
