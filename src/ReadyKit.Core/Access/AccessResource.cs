using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
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
}
