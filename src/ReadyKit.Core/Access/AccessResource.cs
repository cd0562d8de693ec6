using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.AspNetCore.SignalR;

namespace ReadyKit.Access;

/// <summary>The request that an authorization handler decides about, whatever asks: an endpoint, a filter of MVC or a hub.</summary>
internal static class AccessResource
{
    public static HttpContext? FindRequest(object? resource) => resource switch
    {
        HttpContext context => context,
        HubInvocationContext call => call.Context.GetHttpContext(),
        HubLifetimeContext connection => connection.Context.GetHttpContext(),
        FilterContext filter => filter.HttpContext,
        _ => null,
    };

    /// <summary>The values of the route. A hub's connection by long polling has lost them, and reads them from its address again.</summary>
    public static RouteValueDictionary RouteOf(HttpContext request)
    {
        var known = request.Request.RouteValues;
        if (known.Count > 0 || request.GetEndpoint() is not RouteEndpoint { RoutePattern: { } pattern })
        {
            return known;
        }

        RouteValueDictionary read = [];
        return new TemplateMatcher(new RouteTemplate(pattern), []).TryMatch(request.Request.Path, read) ? read : known;
    }
}
