using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ReadyKit.Access;
using ReadyKit.Accounts;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Access;

/// <summary>Endpoints of each kind that an app can have.</summary>
internal sealed class AccessEndpoints : IEndpointModule
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHub<TalkHub>("/w/{slug}/talk");
        endpoints.MapGet("/api/workspaces/{workspace}/also/{slug}", (ICurrentWorkspace current) => current.Name).RequireWorkspace();
        var group = endpoints.MapGroup("/api/workspaces/{workspace}/managed").RequireWorkspace(Permissions.ManageMembers);
        group.MapGet("", (ICurrentWorkspace current) => current.Name).RequireWorkspace();
        endpoints.MapGet("/api/workspaces/{workspace}/by-policy", (ICurrentWorkspace current) => current.Name).RequireAuthorization("managers");
        endpoints.MapGet("/api/workspaces/{workspace}/by-attribute", [RequireWorkspace] (ICurrentWorkspace current) => current.Name);
        endpoints.MapPost("/api/workspaces/{workspace}/by-header", [RequireWorkspace(AuthenticationSchemes = HeaderScheme.Name)] (ICurrentWorkspace current) => current.Name);
        endpoints.MapPost(
            "/api/workspaces/{workspace}/by-either",
            [RequireWorkspace(AuthenticationSchemes = HeaderScheme.Name + "," + SessionDefaults.AuthenticationScheme)] (ICurrentWorkspace current) => current.Name);
        endpoints.MapPost(
            "/api/workspaces/{workspace}/notes",
            [RequireWorkspace(AuthenticationSchemes = HeaderScheme.Name + "," + SessionDefaults.AuthenticationScheme)] (NoteTaker notes) => notes.TakeAsync("note.taken"));
        endpoints.MapPost("/api/notes", (NoteTaker notes) => notes.TakeAsync("note.found")).AllowAnonymous();
        endpoints.MapPost("/api/workspaces/{workspace}/notes/later", [RequireWorkspace] (NoteTaker notes, bool named) => notes.TakeLaterAsync(named));
        endpoints.MapGet("/api/checked/{workspace}", (HttpContext context) => context.Features.Get<IAccessCheckFeature>()?.Met.Select(m => m.ToString())).RequireWorkspace();
        endpoints.MapGet("/api/for-everyone", () => "hello").AllowAnonymous();
        endpoints.MapGet("/api/who", (ICurrentUser person) => person.IsSignedIn ? person.Name : "nobody").AllowAnonymous();
        endpoints.MapGet("/api/workspaces/{workspace}/paid", () => "hello").RequireWorkspace().RequirePlan("free", "pro");
        endpoints.MapGet("/api/safe", () => "safe").RequireRecentSignIn(5);
        endpoints.MapGet("/safe", () => "safe").RequireRecentSignIn(5);
    }
}
