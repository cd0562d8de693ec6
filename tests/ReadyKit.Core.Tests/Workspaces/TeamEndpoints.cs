using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Workspaces;

/// <summary>The same feature as minimal API, and the controllers.</summary>
internal sealed class TeamEndpoints : IEndpointModule
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapControllers();
        var things = endpoints.MapGroup("/api/workspaces/{workspace}/things").RequireWorkspace();
        things.MapGet("", (ICurrentWorkspace current) => current.Name);
        things.MapPost("", (ICurrentWorkspace current) => current.Name).RequireWorkspace("things.write");
    }
}
