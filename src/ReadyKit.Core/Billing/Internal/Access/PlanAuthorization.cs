using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Access;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal.Access;

/// <summary>Keeps requests out that the workspace's plan does not cover, and changes while it is read-only.</summary>
internal sealed class PlanAuthorization(IPlanCatalog catalog, IServiceProvider services, IHttpContextAccessor http) : IAuthorizationHandler
{
    public async Task HandleAsync(AuthorizationHandlerContext context)
    {
        var plans = context.Requirements.OfType<RequirePlanAttribute>().ToList();
        var features = context.Requirements.OfType<RequireFeatureAttribute>().ToList();
        var request = AccessResource.FindRequest(context.Resource) ?? http.HttpContext;
        var isChange = IsChange(context, request);
        if (context.User.Identity?.IsAuthenticated != true || context.HasFailed || (plans.Count + features.Count == 0 && !isChange))
        {
            return;
        }

        var workspace = RequireWorkspace(request);
        var access = await services.GetRequiredService<AccessReader>().ReadAsync(request?.RequestAborted ?? CancellationToken.None);
        if (isChange && access.Level == AccessLevel.ReadOnly)
        {
            context.Fail(Refuse(workspace, BillingErrors.ReadOnly));
        }
        else if (!plans.TrueForAll(r => Covers(r, access.Plan)) || !features.TrueForAll(r => access.Plan.Features.Contains(r.Feature)))
        {
            context.Fail(Refuse(workspace, ErrorCodes.PlanRequired));
        }
        else
        {
            plans.ForEach(context.Succeed);
            features.ForEach(context.Succeed);
        }
    }

    private ICurrentWorkspace RequireWorkspace(HttpContext? request)
    {
        var workspace = services.GetRequiredService<ICurrentWorkspace>();
        return workspace.IsPresent ? workspace : throw new InvalidOperationException(
            $"The endpoint '{request?.GetEndpoint()?.DisplayName}' asks for a plan outside of a workspace. Add .RequireWorkspace() to it, and .AddWorkspaces() after AddReadyKit.");
    }

    private static bool IsChange(AuthorizationHandlerContext context, HttpContext? request)
    {
        if (!context.Requirements.OfType<RequireWorkspaceAttribute>().Any())
        {
            return false;
        }

        // Nobody can tell what a method of a hub does, so it says itself that it changes nothing.
        if (context.Resource is HubInvocationContext call)
        {
            return call.HubMethod.GetCustomAttribute<AllowReadOnlyAttribute>() is null && call.Hub.GetType().GetCustomAttribute<AllowReadOnlyAttribute>() is null;
        }

        return context.Resource is HttpContext && request is { } asked
            && !HttpMethods.IsGet(asked.Request.Method) && !HttpMethods.IsHead(asked.Request.Method) && !HttpMethods.IsOptions(asked.Request.Method)
            && asked.GetEndpoint()?.Metadata is { } metadata && metadata.GetMetadata<AllowReadOnlyAttribute>() is null && metadata.GetMetadata<HubMetadata>() is null
            && !BillingPaths.AreBilling(asked.Request.Path);
    }

    private bool Covers(RequirePlanAttribute required, Plan plan)
    {
        var unknown = required.Plans.FirstOrDefault(id => catalog.Find(id) is null);
        return unknown is null
            ? required.Plans.Contains(plan.Id)
            : throw new InvalidOperationException($"RequirePlan names the plan '{unknown}', which {BillingOptions.Section}:Plans does not have.");
    }

    /// <summary>Programs are told why, those who manage billing led to where they can do something about it, and others told who can.</summary>
    private AccessRefusal Refuse(ICurrentWorkspace workspace, string code) =>
        new(this, StatusCodes.Status402PaymentRequired, code)
        {
            Page = !workspace.HasPermission(Permissions.ManageBilling) ? null
                : code == BillingErrors.ReadOnly ? BillingPaths.Billing(workspace.Slug) : BillingPaths.Upgrade(workspace.Slug),
        };
}
