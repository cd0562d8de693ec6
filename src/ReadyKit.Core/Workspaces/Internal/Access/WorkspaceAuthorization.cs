using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Access;
using ReadyKit.Data;
using ReadyKit.Workspaces.Internal.Directory;

namespace ReadyKit.Workspaces.Internal.Access;

/// <summary>
/// Finds the workspace that the route names among those of the signed-in person, and enters it. Whether another workspace exists cannot be told from
/// the answer.
/// </summary>
internal sealed class WorkspaceAuthorization(ReadyKitDbContext database, WorkspaceScope scope, CurrentWorkspace current, IHttpContextAccessor http)
    : IAuthorizationHandler
{
    public async Task HandleAsync(AuthorizationHandlerContext context)
    {
        var asked = context.Requirements.OfType<RequireWorkspaceAttribute>().ToList();
        if (asked.Count == 0 || context.User.Identity?.IsAuthenticated != true)
        {
            return;
        }

        var request = AccessResource.FindRequest(context.Resource) ?? http.HttpContext;
        if (await FindAsync(context.User, request) is not { } workspace)
        {
            context.Fail(new AccessRefusal(this, StatusCodes.Status404NotFound));
        }
        else if (asked.Exists(a => workspace.Role < a.Role))
        {
            context.Fail(new AccessRefusal(this, StatusCodes.Status403Forbidden));
        }
        else
        {
            scope.Enter(workspace.Id);
            current.Set(workspace);
            asked.ForEach(context.Succeed);
        }
    }

    // What asks again in the same scope, such as a page for one of its parts, asks about the same workspace.
    private async Task<WorkspaceSummary?> FindAsync(ClaimsPrincipal user, HttpContext? request)
    {
        if (current.Summary is { } known)
        {
            return known;
        }

        return request is not null && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)
            && Named(MyWorkspace.Of(database, userId), AccessResource.RouteOf(request)) is { } named
                ? await MyWorkspace.Summarize(named).FirstOrDefaultAsync(request.RequestAborted)
                : null;
    }

    /// <summary>The workspaces that every name in the route fits; <see langword="null"/> when there is no name, or one that is none.</summary>
    private static IQueryable<MyWorkspace>? Named(IQueryable<MyWorkspace> mine, RouteValueDictionary route)
    {
        var (byId, bySlug) = (route.TryGetValue("workspace", out var idValue), route.TryGetValue("slug", out var slugValue));
        if (byId)
        {
            if (!Guid.TryParse(idValue as string, out var id))
            {
                return null;
            }

            mine = mine.Where(m => m.Workspace.Id == id);
        }

        if (bySlug)
        {
            if (slugValue is not string { Length: > 0 and <= Workspace.MaxSlugLength } slug)
            {
                return null;
            }

            mine = mine.Where(m => m.Workspace.Slug == slug);
        }

        return byId || bySlug ? mine : null;
    }
}
