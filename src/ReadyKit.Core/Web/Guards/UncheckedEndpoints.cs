using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using ReadyKit.Access;

namespace ReadyKit.Web.Guards;

/// <summary>
/// Refuses endpoints that ask for something, such as a workspace, and allow anonymous people beside it: the framework would check nothing then.
/// </summary>
internal static class UncheckedEndpoints
{
    public static Task Guard(HttpContext context, RequestDelegate next)
    {
        Refuse(context.GetEndpoint());
        return next(context);
    }

    /// <exception cref="ReadyKitSetupException">It is such an endpoint.</exception>
    public static void Refuse(Endpoint? endpoint)
    {
        if (endpoint?.Metadata.GetMetadata<AccessRequirementAttribute>() is { } asked && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            throw new ReadyKitSetupException(
                $"The endpoint '{endpoint.DisplayName}' has {asked} and AllowAnonymous, with which nothing would be checked. Remove one of the two.");
        }
    }
}
