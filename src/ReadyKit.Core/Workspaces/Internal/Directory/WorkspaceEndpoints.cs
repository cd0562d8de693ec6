using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ReadyKit.ActivityLog;

namespace ReadyKit.Workspaces.Internal.Directory;

internal sealed class WorkspaceEndpoints : IEndpointModule
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        var all = endpoints.MapGroup("/api/workspaces").RequireAuthorization().WithTags("Workspaces");
        all.MapGet("", ListAsync);
        all.MapPost("", CreateAsync);

        var one = all.MapGroup("{workspace}");
        one.MapGet("", GetAsync).RequireWorkspace();
        one.MapPut("", RenameAsync).RequireWorkspace(Permissions.ManageWorkspace);
        one.MapGet("activity", ActivityAsync).RequireWorkspace();
    }

    private static Task<PagedList<WorkspaceSummary>> ListAsync([AsParameters] PageQuery page, IWorkspaces workspaces, CancellationToken cancellationToken) =>
        workspaces.ListMineAsync(page.ToRequest(), cancellationToken);

    private static async Task<IResult> CreateAsync(WorkspaceInput input, IWorkspaces workspaces, CancellationToken cancellationToken)
    {
        var result = await workspaces.CreateAsync(input.Name, cancellationToken);
        return result.Succeeded ? Results.Created($"/api/workspaces/{result.Value.Id}", result.Value) : result.ToProblem();
    }

    private static Task<WorkspaceDetails> GetAsync(IWorkspaces workspaces, CancellationToken cancellationToken) =>
        workspaces.GetDetailsAsync(cancellationToken);

    private static async Task<IResult> RenameAsync(WorkspaceInput input, IWorkspaces workspaces, CancellationToken cancellationToken)
    {
        var result = await workspaces.RenameAsync(input.Name, cancellationToken);
        return result.Succeeded ? Results.Ok(await workspaces.GetDetailsAsync(cancellationToken)) : result.ToProblem();
    }

    private static Task<PagedList<ActivityItem>> ActivityAsync(
        [AsParameters] PageQuery page, ICurrentWorkspace current, IActivityLog log, CancellationToken cancellationToken) =>
        log.ListAsync(page.ToRequest(), cancellationToken);
}
