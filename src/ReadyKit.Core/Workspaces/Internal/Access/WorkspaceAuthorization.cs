using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ReadyKit.Access;
using ReadyKit.Data;
using ReadyKit.Workspaces.Internal.Roles;

namespace ReadyKit.Workspaces.Internal.Access;

/// <summary>
/// Finds the workspace that the route names among those of the signed-in person, and enters it. Whether another workspace exists cannot be told from
/// the answer.
/// </summary>
internal sealed class WorkspaceAuthorization(
    ReadyKitDbContext database,
    IMembershipQuery query,
    IServiceProvider services,
    WorkspaceScope scope,
    CurrentWorkspace current,
    RoleCatalog roles,
    IHttpContextAccessor http)
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
        // The start has checked what it could see; an endpoint that came later is refused as loudly.
        if (asked.Select(a => roles.Explain(request?.GetEndpoint()?.DisplayName, a)).FirstOrDefault(e => e is not null) is { } sentence)
        {
            throw new InvalidOperationException(sentence);
        }

        if (await FindAsync(context.User, request) is not { } workspace)
        {
            context.Fail(new AccessRefusal(this, StatusCodes.Status404NotFound));
        }
        else if (!asked.TrueForAll(a => a.Permission is null || workspace.Permissions.Contains(a.Permission)))
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

        if (request is null || !Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)
            || !TryReadNames(AccessResource.RouteOf(request), out var id, out var slug))
        {
            return null;
        }

        var found = await query.FindAsync(database, services, userId, id, slug, request.RequestAborted);
        current.Mine = id is null ? found : null;
        return found.FirstOrDefault(w => slug is null || w.Slug == slug);
    }

    /// <summary>Whether the route names a workspace, and all its names can be one's.</summary>
    private static bool TryReadNames(RouteValueDictionary route, out Guid? id, out string? slug)
    {
        (id, slug) = (null, null);
        if (route.TryGetValue("workspace", out var idValue))
        {
            if (!Guid.TryParse(idValue as string, out var named))
            {
                return false;
            }

            id = named;
        }

        if (route.TryGetValue("slug", out var slugValue))
        {
            slug = slugValue as string;
            return slug is { Length: > 0 and <= Workspace.MaxSlugLength };
        }

        return id is not null;
    }
}
