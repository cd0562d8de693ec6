using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Localization;

namespace ReadyKit.Access.Internal;

/// <summary>
/// Checks with every call of a hub what its endpoint, class and method ask for. SignalR itself asks when the connection is made only, and each call
/// has a scope of its own that must be in the workspace.
/// </summary>
internal sealed class HubAccess : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var own = invocationContext.HubMethod.GetCustomAttributes<AccessRequirementAttribute>(inherit: true);
        await CheckAsync(invocationContext.ServiceProvider, invocationContext.Context, invocationContext, own);
        return await next(invocationContext);
    }

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        await CheckAsync(context.ServiceProvider, context.Context, context, []);
        await next(context);
    }

    public async Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        // Who was put out may still say goodbye, but in no workspace any more.
        await TryAsync(context.ServiceProvider, context.Context, context, []);
        await next(context, exception);
    }

    private static async Task CheckAsync(
        IServiceProvider services, HubCallerContext caller, object resource, IEnumerable<AccessRequirementAttribute> own)
    {
        var result = await TryAsync(services, caller, resource, own);
        if (!result.Succeeded)
        {
            throw new HubException(Explain(result.Failure.FailureReasons.OfType<AccessRefusal>().FirstOrDefault(), services.GetRequiredService<ITexts>()));
        }
    }

    // The code for programs, then the sentence for people.
    private static string Explain(AccessRefusal? refusal, ITexts texts)
    {
        var status = refusal?.Status ?? StatusCodes.Status403Forbidden;
        var error = new OperationError(refusal?.Code ?? ErrorCodes.For(status), ErrorKindExtensions.Of(status));
        return $"{error.Code}: {texts.Describe(refusal is null ? error : error with { Arguments = refusal.Arguments })}";
    }

    private static async Task<AuthorizationResult> TryAsync(
        IServiceProvider services, HubCallerContext caller, object resource, IEnumerable<AccessRequirementAttribute> own)
    {
        services.GetRequiredService<CallerScope>().Enter(caller.User);
        var asked = await AskedAsync(services, caller.GetHttpContext()?.GetEndpoint());
        List<IAuthorizationRequirement> all = [.. asked, .. own];
        return all.Count == 0
            ? AuthorizationResult.Success()
            : await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(caller.User ?? new ClaimsPrincipal(), resource, all);
    }

    // The class of the hub is part of the endpoint's metadata. What else the policies ask for was checked when the connection was made.
    private static async Task<IEnumerable<IAuthorizationRequirement>> AskedAsync(IServiceProvider services, Endpoint? endpoint)
    {
        if (endpoint is null)
        {
            return [];
        }

        var policy = await AuthorizationPolicy.CombineAsync(
            services.GetRequiredService<IAuthorizationPolicyProvider>(),
            endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(),
            endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>());
        var ofPolicies = policy?.Requirements.OfType<AccessRequirementAttribute>() ?? [];
        return ofPolicies.Concat(endpoint.Metadata.GetOrderedMetadata<AccessRequirementAttribute>()).Distinct();
    }
}
