namespace ReadyKit.Workspaces;

/// <summary>
/// Lets an endpoint, a page or a controller be reached by members of the workspace that its route names: by id in the route value
/// <c>workspace</c>, or by slug in <c>slug</c>. For anyone else it is absent (404); for members with too low a role it is forbidden (403).
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequireWorkspaceAttribute(WorkspaceRole role = WorkspaceRole.Member) : Attribute
{
    /// <summary>The lowest role that is enough.</summary>
    public WorkspaceRole Role { get; } = role;
}
