using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace ReadyKit.Web;

/// <summary>
/// Who may reach an endpoint that states no policy: at ReadyKit's only those who are signed in, at the app's as
/// <see cref="ReadyKitOptions.ClosedByDefault"/> says. A fallback policy that the app sets itself counts instead.
/// </summary>
internal sealed class ClosedByDefault(IOptions<ReadyKitOptions> product, EndpointOwners owners)
    : AuthorizationHandler<ClosedByDefault.Requirement>, IPostConfigureOptions<AuthorizationOptions>
{
    public void PostConfigure(string? name, AuthorizationOptions options) =>
        options.FallbackPolicy ??= new AuthorizationPolicyBuilder().AddRequirements(new Requirement()).Build();

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
    {
        if (context.User.Identity?.IsAuthenticated == true || IsOpen((context.Resource as HttpContext)?.GetEndpoint()))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    // What is no route is the framework's answer to a request that fits none, such as 405: nothing is to be seen there.
    private bool IsOpen(Endpoint? endpoint) =>
        endpoint is not null && (endpoint is not RouteEndpoint || (!product.Value.ClosedByDefault && !owners.IsReadyKit(endpoint)));

    internal sealed class Requirement : IAuthorizationRequirement;
}
