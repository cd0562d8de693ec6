namespace ReadyKit.Ui.Pages.Workspaces;

/// <summary>Names the texts of the pages of a workspace, in the resource files beside it.</summary>
internal sealed class WorkspacePageTexts;
