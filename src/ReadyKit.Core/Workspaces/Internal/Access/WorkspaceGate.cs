using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts;
using ReadyKit.Data;
using ReadyKit.Workspaces.Internal.Directory;

namespace ReadyKit.Workspaces.Internal.Access;

/// <summary>
/// Finds the workspace that the route names among those of the signed-in person. Whether another workspace exists cannot be told from the
/// answer.
/// </summary>
internal sealed class WorkspaceGate : IEndpointGate
{
    public async ValueTask<IResult?> CheckAsync(HttpContext context, Endpoint endpoint)
    {
        // The last one counts: a page's own attribute overrides its folder's.
        if (endpoint.Metadata.GetMetadata<RequireWorkspaceAttribute>() is not { } required)
        {
            return null;
        }

        var user = context.RequestServices.GetRequiredService<ICurrentUser>();
        if (!user.IsSignedIn || await FindAsync(context, user.Id) is not { } workspace)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        if (workspace.Role < required.Role)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        context.RequestServices.GetRequiredService<WorkspaceScope>().Enter(workspace.Id);
        context.RequestServices.GetRequiredService<CurrentWorkspace>().Set(workspace);
        return null;
    }

    private static Task<WorkspaceSummary?> FindAsync(HttpContext context, Guid userId)
    {
        var database = context.RequestServices.GetRequiredService<ReadyKitDbContext>();
        var mine = MyWorkspace.Of(database, userId);
        var route = context.GetRouteData().Values;
        IQueryable<MyWorkspace>? found = null;
        if (route.TryGetValue("workspace", out var value) && Guid.TryParse(value as string, out var id))
        {
            found = mine.Where(m => m.Workspace.Id == id);
        }
        else if (route.TryGetValue("slug", out value) && value is string { Length: <= Workspace.MaxSlugLength } slug)
        {
            found = mine.Where(m => m.Workspace.Slug == slug);
        }

        return found is null
            ? Task.FromResult<WorkspaceSummary?>(null)
            : MyWorkspace.Summarize(found).FirstOrDefaultAsync(context.RequestAborted);
    }
}
