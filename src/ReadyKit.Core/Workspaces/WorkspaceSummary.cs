namespace ReadyKit.Workspaces;

/// <summary>A workspace as its members see it in lists.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Slug">The part of the address that stands for it.</param>
/// <param name="Role">What the signed-in person may do there.</param>
public sealed record WorkspaceSummary(Guid Id, string Name, string Slug, WorkspaceRole Role);
