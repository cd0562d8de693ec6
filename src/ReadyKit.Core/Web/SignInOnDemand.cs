using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features.Authentication;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace ReadyKit.Web;

/// <summary>
/// Finds out who asks: at once where it matters, else when something looks (<see cref="DeferredSignIn"/>). Pages show who is signed in, so for them it is
/// found out at once too.
/// </summary>
internal sealed class SignInOnDemand(RequestDelegate next, IAuthenticationSchemeProvider schemes)
{
    private readonly AuthenticationMiddleware _atOnce = new(next, schemes);

    public async Task InvokeAsync(HttpContext context, IAuthenticationHandlerProvider handlers)
    {
        if (!IsForEveryone(context.GetEndpoint()))
        {
            await _atOnce.Invoke(context);
            return;
        }

        // Answers of other sites, such as those that people sign in with, come to addresses that are no endpoints.
        context.Features.Set<IAuthenticationFeature>(new AuthenticationFeature { OriginalPath = context.Request.Path, OriginalPathBase = context.Request.PathBase });
        foreach (var scheme in await schemes.GetRequestHandlerSchemesAsync())
        {
            if (await handlers.GetHandlerAsync(context, scheme.Name) is IAuthenticationRequestHandler handler && await handler.HandleRequestAsync())
            {
                return;
            }
        }

        // What runs again for the page of an error keeps what is known.
        if (context.Features.Get<IAuthenticateResultFeature>() is null)
        {
            var deferred = new DeferredSignIn(context);
            context.Features.Set<IHttpAuthenticationFeature>(deferred);
            context.Features.Set<IAuthenticateResultFeature>(deferred);
        }

        await next(context);
    }

    private static bool IsForEveryone(Endpoint? endpoint) =>
        endpoint is not RouteEndpoint
        || (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null);
}
