using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using ReadyKit.Access;

namespace ReadyKit.Web;

/// <summary>
/// Answers a refusal of ReadyKit's requirements as it asks for, and leaves all others to the framework or to the host's own handler. Notes that the
/// check ran.
/// </summary>
internal sealed class AccessOutcomes(IAuthorizationMiddlewareResultHandler inner, IEnumerable<EndpointNeed> needs) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded && context.GetEndpoint() is { } endpoint)
        {
            context.Features.Set<IAccessCheckFeature>(new Check(endpoint, [.. policy.Requirements.OfType<AccessRequirementAttribute>()]));
        }
        else if (authorizeResult.AuthorizationFailure is { } failure)
        {
            RequireHandled(context, failure);
            if (failure.FailureReasons.OfType<AccessRefusal>().FirstOrDefault() is { } refusal)
            {
                return refusal.ToResult(context).ExecuteAsync(context);
            }
        }

        return inner.HandleAsync(next, context, policy, authorizeResult);
    }

    // A handler of ReadyKit says yes, or why not.
    private void RequireHandled(HttpContext context, AuthorizationFailure failure)
    {
        if (failure.FailedRequirements.OfType<AccessRequirementAttribute>().FirstOrDefault() is { } missed)
        {
            var line = needs.FirstOrDefault(n => n.Attribute.IsInstanceOfType(missed))?.Line ?? $"an IAuthorizationHandler for {missed.GetType().Name}";
            throw new InvalidOperationException($"'{context.GetEndpoint()?.DisplayName}' asks for {missed}, which nothing checks. Add {line}.");
        }
    }

    private sealed record Check(Endpoint Endpoint, IReadOnlyList<AccessRequirementAttribute> Met) : IAccessCheckFeature;
}
