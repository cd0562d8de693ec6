using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace ReadyKit.Web;

/// <summary>
/// Takes requests that no endpoint answers past authorization, whose policy for endpoints that state none would send people to sign in for a
/// page that does not exist. What the app adds to the pipeline later may answer them; else they end as 404.
/// </summary>
internal static class UnmatchedRequests
{
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
        }

        return next(context);
    }
}
