namespace ReadyKit.Workspaces;

/// <summary>Facts about a workspace.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Slug">The part of the address that stands for it.</param>
/// <param name="Role">What the signed-in person may do there.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="MemberCount">How many people are members.</param>
public sealed record WorkspaceDetails(Guid Id, string Name, string Slug, WorkspaceRole Role, DateTimeOffset CreatedAt, int MemberCount);
