using Microsoft.Extensions.DependencyInjection.Extensions;
using ReadyKit;
using ReadyKit.Accounts;
using ReadyKit.Workspaces;
using ReadyKit.Workspaces.Internal;
using ReadyKit.Workspaces.Internal.Access;
using ReadyKit.Workspaces.Internal.Directory;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds workspaces.</summary>
public static class WorkspacesBuilderExtensions
{
    /// <summary>
    /// Adds workspaces: every account begins with one of its own, and endpoints can require membership. Calling it again changes nothing.
    /// </summary>
    public static IReadyKitBuilder AddWorkspaces(this IReadyKitBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        if (services.Any(s => s.ServiceType == typeof(WorkspaceCreator)))
        {
            return builder;
        }

        builder.AddTexts<WorkspaceTexts>();
        services.AddScoped<WorkspaceCreator>();
        services.AddScoped<CurrentWorkspace>();
        services.AddScoped<ICurrentWorkspace>(provider => provider.GetRequiredService<CurrentWorkspace>());
        services.TryAddScoped<IWorkspaceAccess, WorkspaceAccess>();
        services.AddScoped<IWorkspaces, WorkspaceDirectory>();
        services.TryAddSingleton<IMembershipQuery, MembershipQuery>();
        services.AddDistributedMemoryCache();
        services.TryAddScoped<IWorkspaceCache, WorkspaceCache>();
        services.AddScoped<INewAccountParticipant, FirstWorkspace>();
        services.AddSingleton<IEndpointModule, WorkspaceEndpoints>();
        services.AddAccessHandler<WorkspaceAuthorization>(isFirst: true, typeof(RequireWorkspaceAttribute));
        return builder;
    }
}
