using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Core.Tests.Web;

/// <summary>A signed-in person with a workspace.</summary>
internal sealed record Member(Visitor Visitor, string Email, Guid UserId, Guid WorkspaceId, string Slug, string Token) : IDisposable
{
    public static async Task<Member> SignInAsync(CoreHost host, string name = "Ada Lovelace")
    {
        var email = await host.CreateAccountAsync(name: name);
        var visitor = await host.SignInAsync(email);
        var user = await host.FindUserAsync(email);
        var workspace = await host.QueryAsync(context => context.Workspaces
            .SingleAsync(w => context.Memberships.Any(m => m.WorkspaceId == w.Id && m.UserId == user.Id)));
        return new Member(visitor, email, user.Id, workspace.Id, workspace.Slug, await visitor.ReadTokenAsync("/dashboard"));
    }

    /// <summary>Calls the API as a page's script does.</summary>
    public Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, HttpContent? content = null) =>
        Visitor.SendAsync(method, path, content, (Visitor.TokenHeader, Token), ("Sec-Fetch-Site", "same-origin"));

    public string Api(string path = "") => $"/api/workspaces/{WorkspaceId}{path}";

    public void Dispose() => Visitor.Dispose();
}
