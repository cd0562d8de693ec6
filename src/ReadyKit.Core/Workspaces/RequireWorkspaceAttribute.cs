using ReadyKit.Access;

namespace ReadyKit.Workspaces;

/// <summary>
/// Lets an endpoint, a page, a controller or a hub be reached by members of the workspace that its route names: by id in the route value
/// <c>workspace</c>, or by slug in <c>slug</c>; where a route has both, both must name the same one. For anyone else it is absent (404); for members
/// without the permission it is forbidden (403).
/// </summary>
/// <param name="permission">
/// What the member must be allowed to do, such as <see cref="Permissions.ManageBilling"/> or <c>projects.write</c>; none lets any member in. One that
/// no role has ends the start.
/// </param>
public sealed class RequireWorkspaceAttribute(string? permission = null) : AccessRequirementAttribute
{
    /// <summary>What the member must be allowed to do; <see langword="null"/> where membership is enough.</summary>
    public string? Permission { get; } = permission;

    /// <inheritdoc />
    public override string ToString() => $"RequireWorkspace({Permission})";
}
