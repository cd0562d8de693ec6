using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ReadyKit.Workspaces.Internal.Roles;

/// <summary>Tells at start which endpoint asks for a permission that no role has: nobody could ever reach it.</summary>
internal sealed class UnknownPermissionCheck(RoleCatalog roles) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        var policies = app.ApplicationServices.GetRequiredService<IOptions<AuthorizationOptions>>().Value;
        foreach (var endpoint in app.ApplicationServices.GetRequiredService<EndpointDataSource>().Endpoints)
        {
            if (Asked(endpoint, policies).Select(a => roles.Explain(endpoint.DisplayName, a)).FirstOrDefault(e => e is not null) is { } sentence)
            {
                throw new ReadyKitSetupException(sentence);
            }
        }
    };

    // Policies and the methods of hubs are not among the endpoint's metadata.
    private static IEnumerable<RequireWorkspaceAttribute> Asked(Endpoint endpoint, AuthorizationOptions policies)
    {
        var ofPolicies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>()
            .Select(a => a.Policy is { Length: > 0 } name ? policies.GetPolicy(name) : null)
            .Concat(endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>())
            .SelectMany(p => p?.Requirements ?? [])
            .OfType<RequireWorkspaceAttribute>();
        var ofMethods = endpoint.Metadata.GetMetadata<HubMetadata>()?.HubType.GetMethods()
            .SelectMany(m => m.GetCustomAttributes<RequireWorkspaceAttribute>(inherit: true)) ?? [];
        return endpoint.Metadata.GetOrderedMetadata<RequireWorkspaceAttribute>().Concat(ofPolicies).Concat(ofMethods);
    }
}
