using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReadyKit;
using ReadyKit.Accounts;
using ReadyKit.Workspaces;
using ReadyKit.Workspaces.Internal;
using ReadyKit.Workspaces.Internal.Access;
using ReadyKit.Workspaces.Internal.Directory;
using ReadyKit.Workspaces.Internal.Members;
using ReadyKit.Workspaces.Internal.Roles;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds workspaces.</summary>
public static class WorkspacesBuilderExtensions
{
    /// <summary>
    /// Adds workspaces: every account begins with one of its own, and endpoints can require membership and permissions. Safe to call twice.
    /// </summary>
    /// <param name="builder">What <c>AddReadyKit</c> returned.</param>
    /// <param name="configure">Changes the options after <c>ReadyKit:Workspaces</c> was read.</param>
    public static IReadyKitBuilder AddWorkspaces(this IReadyKitBuilder builder, Action<WorkspaceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.AddReadyKitOptions<WorkspaceOptions, WorkspaceOptionsValidator>(WorkspaceOptions.Section);
        if (configure is not null)
        {
            options.Configure(configure);
        }

        if (!builder.Services.Any(s => s.ServiceType == typeof(WorkspaceCreator)))
        {
            builder.AddTexts<WorkspaceTexts>();
            AddServices(builder.Services);
        }

        return builder;
    }

    /// <summary>Gives a permission of the app's own to roles, beside those that the settings give it to. The owner has every permission. Safe to call twice.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="permission">What is allowed, such as <c>projects.write</c>: up to 64 small letters, digits and hyphens in parts with dots between.</param>
    /// <param name="roles">The names of the roles, such as <see cref="WorkspaceRole.Member"/>. One that there is not ends the start.</param>
    public static IReadyKitBuilder AddPermission(this IReadyKitBuilder builder, string permission, params string[] roles)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(permission);
        ArgumentNullException.ThrowIfNull(roles);
        builder.AddWorkspaces();
        builder.Services.PostConfigure<WorkspaceOptions>(options =>
        {
            foreach (var name in roles.Prepend(WorkspaceRole.Owner))
            {
                // One that there is not has no rank, and is refused with a sentence.
                var role = options.Roles.TryGetValue(name, out var known) ? known : options.Roles[name] = new WorkspaceRoleOptions();
                role.Permissions.Add(permission);
            }
        });
        return builder;
    }

    private static void AddServices(IServiceCollection services)
    {
        services.RemoveMissing();
        services.TryAddSingleton<RoleCatalog>();
        services.TryAddSingleton<IWorkspaceRoles>(provider => provider.GetRequiredService<RoleCatalog>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, UnknownPermissionCheck>());
        services.TryAddScoped<WorkspaceCreator>();
        services.TryAddScoped<CurrentWorkspace>();
        services.TryAddScoped<ICurrentWorkspace>(provider => provider.GetRequiredService<CurrentWorkspace>());
        services.TryAddScoped<IWorkspaceAccess, WorkspaceAccess>();
        services.TryAddScoped<IWorkspaces, WorkspaceDirectory>();
        services.TryAddSingleton<IMembershipQuery, MembershipQuery>();
        services.AddDistributedMemoryCache();
        services.TryAddScoped<IWorkspaceCache, WorkspaceCache>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<INewAccountParticipant, FirstWorkspace>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IAccountParticipant, MembershipsOfAccount>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEndpointModule, WorkspaceEndpoints>());
        services.AddAccessHandler<WorkspaceAuthorization>(isFirst: true, typeof(RequireWorkspaceAttribute));
    }
}
