using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal.Access;

/// <summary>Keeps requests out that the workspace's plan does not cover, and changes while it is read-only.</summary>
internal sealed class PlanGate(IPlanCatalog catalog) : IEndpointGate
{
    public async ValueTask<IResult?> CheckAsync(HttpContext context, Endpoint endpoint)
    {
        var required = endpoint.Metadata.GetOrderedMetadata<RequirePlanAttribute>();
        var isChange = IsChange(context, endpoint);
        if (required.Count == 0 && !isChange)
        {
            return null;
        }

        var workspace = context.RequestServices.GetRequiredService<ICurrentWorkspace>();
        if (!workspace.IsPresent)
        {
            throw new InvalidOperationException(
                $"The endpoint '{endpoint.DisplayName}' asks for a plan outside of a workspace. Add .RequireWorkspace() to it, and call AddWorkspaces() before billing is added.");
        }

        var access = await context.RequestServices.GetRequiredService<AccessReader>().ReadAsync(context.RequestAborted);
        if (isChange && access.Level == AccessLevel.ReadOnly)
        {
            return Refuse(context, workspace, BillingErrors.ReadOnly, BillingErrors.ReadOnlyMessage);
        }

        return required.All(r => Covers(r, access.Plan))
            ? null
            : Refuse(context, workspace, BillingErrors.PlanRequired, $"This is not part of the {access.Plan.Name} plan.");
    }

    private static bool IsChange(HttpContext context, Endpoint endpoint)
    {
        var method = context.Request.Method;
        return !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method)
            && endpoint.Metadata.GetMetadata<RequireWorkspaceAttribute>() is not null
            && endpoint.Metadata.GetMetadata<AllowReadOnlyAttribute>() is null
            && !BillingPaths.AreBilling(context.Request.Path);
    }

    private bool Covers(RequirePlanAttribute required, Plan plan)
    {
        var unknown = required.Plans.FirstOrDefault(id => catalog.Find(id) is null);
        return unknown is null
            ? required.Plans.Contains(plan.Id)
            : throw new InvalidOperationException($"RequirePlan names the plan '{unknown}', which {BillingOptions.Section}:Plans does not have.");
    }

    /// <summary>Programs are told why, admins led to where they can do something about it, and others told who can.</summary>
    private static IResult Refuse(HttpContext context, ICurrentWorkspace workspace, string code, string message)
    {
        if (context.IsApiRequest())
        {
            return ProblemResults.Problem(StatusCodes.Status402PaymentRequired, code, message);
        }

        return workspace.Role < WorkspaceRole.Admin
            ? Results.StatusCode(StatusCodes.Status402PaymentRequired)
            : Results.Redirect(context.Request.PathBase + (code == BillingErrors.ReadOnly ? BillingPaths.Billing(workspace.Slug) : BillingPaths.Upgrade(workspace.Slug)));
    }
}
