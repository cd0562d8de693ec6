using System.Net;

namespace SaasHost.Tests;

/// <summary>The sample in a team that has a role for people who only look on.</summary>
public sealed class ProjectPermissionTests : IClassFixture<TestApp<Program>>
{
    private readonly TestApp<Program> _app;

    public ProjectPermissionTests(TestApp<Program> app)
    {
        _app = app;
        app.Settings["ReadyKit:Workspaces:Roles:viewer:Rank"] = "50";
    }

    [Fact]
    public async Task Who_may_not_write_projects_sees_them()
    {
        using var ada = await _app.RegisterAndConfirmAsync("ada@example.com");
        using var charles = await _app.RegisterAndConfirmAsync("charles@example.com");
        var workspace = await TestWorkspace.OfAsync(ada);
        var projects = $"/api/workspaces/{workspace.Id}/projects";
        await workspace.AddMemberAsync(_app, "charles@example.com");
        Assert.Equal(HttpStatusCode.Created, await CallAsync(charles, HttpMethod.Post, projects));

        await workspace.AddMemberAsync(_app, "charles@example.com", "viewer");

        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(charles, HttpMethod.Post, projects));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(charles, HttpMethod.Get, projects));
    }

    private static async Task<HttpStatusCode> CallAsync(Visitor visitor, HttpMethod method, string path)
    {
        using var response = await visitor.CallAsync(method, path, method == HttpMethod.Post ? new { name = "Engine" } : null);
        return response.StatusCode;
    }
}
