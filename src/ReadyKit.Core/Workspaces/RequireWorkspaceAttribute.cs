using ReadyKit.Access;

namespace ReadyKit.Workspaces;

/// <summary>
/// Lets an endpoint, a page, a controller or a hub be reached by members of the workspace that its route names: by id in the route value
/// <c>workspace</c>, or by slug in <c>slug</c>; where a route has both, both must name the same one. For anyone else it is absent (404); for members
/// with too low a role it is forbidden (403).
/// </summary>
/// <param name="role">The lowest role that is enough.</param>
public sealed class RequireWorkspaceAttribute(WorkspaceRole role = WorkspaceRole.Member) : AccessRequirementAttribute
{
    /// <summary>The lowest role that is enough.</summary>
    public WorkspaceRole Role { get; } = role;

    /// <inheritdoc />
    public override string ToString() => $"RequireWorkspace({Role})";
}
