using System.Net;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Workspaces;

public sealed class RequireWorkspaceTests(TeamHost host) : IClassFixture<TeamHost>
{
    private const string Things = "/api/workspaces/{workspace}/things";
    private const string Tasks = "/api/workspaces/{workspace}/tasks";
    private const string Home = "/w/{slug}";
    private const string Settings = "/w/{slug}/settings";

    public static TheoryData<string, string, string?, HttpStatusCode> Asked => new()
    {
        { "GET", Things, null, HttpStatusCode.NotFound },
        { "GET", Things, WorkspaceRole.Member, HttpStatusCode.OK },
        { "POST", Things, null, HttpStatusCode.NotFound },
        { "POST", Things, WorkspaceRole.Member, HttpStatusCode.Forbidden },
        { "POST", Things, WorkspaceRole.Admin, HttpStatusCode.OK },
        { "GET", Tasks, null, HttpStatusCode.NotFound },
        { "GET", Tasks, WorkspaceRole.Member, HttpStatusCode.OK },
        { "POST", Tasks, null, HttpStatusCode.NotFound },
        { "POST", Tasks, WorkspaceRole.Member, HttpStatusCode.Forbidden },
        { "POST", Tasks, WorkspaceRole.Admin, HttpStatusCode.OK },
        { "GET", Home, null, HttpStatusCode.NotFound },
        { "GET", Home, WorkspaceRole.Member, HttpStatusCode.OK },
        { "GET", Settings, null, HttpStatusCode.NotFound },
        { "GET", Settings, WorkspaceRole.Member, HttpStatusCode.Forbidden },
        { "GET", Settings, WorkspaceRole.Admin, HttpStatusCode.OK },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Endpoints_controllers_and_pages_ask_for_the_same_permission_in_the_same_way(
        string method, string path, string? role, HttpStatusCode expected)
    {
        using var person = await host.SignInAsync(role);

        using var response = await person.CallAsync(new HttpMethod(method), Path(path));

        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.OK && !path.StartsWith("/w/", StringComparison.Ordinal))
        {
            Assert.Contains("Olivia's Workspace", await response.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData(Things)]
    [InlineData(Tasks)]
    public async Task Nobody_signed_in_is_asked_to_sign_in(string path)
    {
        using var visitor = host.CreateVisitor();

        using var response = await visitor.SendAsync(HttpMethod.Get, Path(path));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData(Things)]
    [InlineData(Tasks)]
    public async Task A_change_without_the_antiforgery_token_is_refused(string path)
    {
        using var person = await host.SignInAsync(WorkspaceRole.Admin);

        using var response = await person.Visitor.SendAsync(HttpMethod.Post, Path(path));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private string Path(string pattern) => pattern
        .Replace("{workspace}", host.WorkspaceId.ToString(), StringComparison.Ordinal)
        .Replace("{slug}", host.Slug, StringComparison.Ordinal);
}
