using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace ReadyKit.Web;

/// <summary>
/// Takes requests that no endpoint answers past authorization, whose policy for endpoints that state none would send people to sign in for a
/// page that does not exist. What the app adds to the pipeline later may answer them; else they end as 404.
/// </summary>
internal static class UnmatchedRequests
{
    /// <summary>
    /// The framework's note that authorization ran for an endpoint (AuthorizationMiddleware and EndpointMiddleware of ASP.NET Core 10). An endpoint
    /// that a branch finds later must not pass for checked.
    /// </summary>
    private const string CheckedMark = "__AuthorizationMiddlewareWithEndpointInvoked";

    private static readonly Endpoint _none = new(null, new EndpointMetadataCollection(new AllowAnonymousAttribute()), "none");

    public static Task Begin(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is null)
        {
            context.SetEndpoint(_none);
        }

        return next(context);
    }

    public static Task End(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() == _none)
        {
            context.SetEndpoint(null);
            context.Items.Remove(CheckedMark);
        }

        return next(context);
    }
}
