using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ReadyKit.Billing.Tests.Access;

/// <summary>Endpoints that are part of a plan.</summary>
internal sealed class ProModule : IEndpointModule
{
    public const string Feature = "exports";

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/workspaces/{workspace}/pro-thing", () => Results.Ok()).RequireWorkspace().RequirePlan("pro");
        endpoints.MapGet("/api/workspaces/{workspace}/export", () => Results.Ok()).RequireWorkspace().RequireFeature(Feature);
        endpoints.MapHub<WorkHub>("/w/{slug}/work");
        endpoints.MapGet("/w/{slug}/pro-page", () => Results.Ok()).RequireWorkspace().RequirePlan("pro");
        endpoints.MapPost("/api/workspaces/{workspace}/exempt", () => Results.Ok()).RequireWorkspace().AllowReadOnly();
    }
}
