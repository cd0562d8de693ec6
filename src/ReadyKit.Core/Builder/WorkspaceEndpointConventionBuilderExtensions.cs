using ReadyKit.Workspaces;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Binds endpoints to a workspace.</summary>
public static class WorkspaceEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Lets the endpoint be reached by members of the workspace its route names, by id in <c>{workspace}</c> or by slug in <c>{slug}</c>. For anyone
    /// else it is absent (404); for members with too low a role it is forbidden (403).
    /// </summary>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="role">The lowest role that is enough.</param>
    public static TBuilder RequireWorkspace<TBuilder>(this TBuilder builder, WorkspaceRole role = WorkspaceRole.Member)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new RequireWorkspaceAttribute(role));
}
