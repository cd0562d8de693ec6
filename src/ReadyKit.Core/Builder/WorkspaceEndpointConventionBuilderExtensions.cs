using ReadyKit.Workspaces;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Binds endpoints to a workspace.</summary>
public static class WorkspaceEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Lets the endpoint be reached by members of the workspace its route names, by id in <c>{workspace}</c> or by slug in <c>{slug}</c>. For anyone
    /// else it is absent (404); for members without the permission it is forbidden (403).
    /// </summary>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="permission">
    /// What the member must be allowed to do, such as <see cref="Permissions.ManageBilling"/> or <c>projects.write</c>; none lets any member in. One that
    /// no role has ends the start.
    /// </param>
    public static TBuilder RequireWorkspace<TBuilder>(this TBuilder builder, string? permission = null)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new RequireWorkspaceAttribute(permission));
}
