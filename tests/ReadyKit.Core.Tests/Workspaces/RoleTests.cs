using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Core.Tests.Web;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Workspaces;

/// <summary>Roles of the library and of the app, as their people meet them.</summary>
public sealed class RoleTests(TeamHost host) : IClassFixture<TeamHost>
{
    private const string Projects = "/api/workspaces/{workspace}/projects";

    public static TheoryData<string, string, string, HttpStatusCode> Asked => new()
    {
        { "viewer", "GET", Projects, HttpStatusCode.OK },
        { "viewer", "POST", Projects, HttpStatusCode.Forbidden },
        { "viewer", "GET", "/w/{slug}/billing", HttpStatusCode.Forbidden },
        { "accountant", "GET", "/w/{slug}/billing", HttpStatusCode.OK },
        { "accountant", "GET", "/w/{slug}/settings", HttpStatusCode.Forbidden },
        { "accountant", "POST", Projects, HttpStatusCode.Forbidden },
        { WorkspaceRole.Member, "POST", Projects, HttpStatusCode.Created },
        { WorkspaceRole.Member, "POST", "/api/workspaces/{workspace}/things", HttpStatusCode.Forbidden },
        { WorkspaceRole.Owner, "POST", "/api/workspaces/{workspace}/things", HttpStatusCode.OK },
        { WorkspaceRole.Owner, "GET", "/w/{slug}/settings", HttpStatusCode.OK },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task A_role_of_the_app_may_what_it_was_given(string role, string method, string path, HttpStatusCode expected)
    {
        using var person = await host.SignInAsync(role);

        using var response = await person.CallAsync(new HttpMethod(method), Path(path), method == "GET" ? null : RawRequests.Json("""{"name":"Work"}"""));

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("viewer", "")]
    [InlineData("accountant", "billing.manage")]
    [InlineData(WorkspaceRole.Member, "projects.write")]
    [InlineData(WorkspaceRole.Admin, "billing.manage members.manage projects.write things.write workspace.manage")]
    [InlineData(WorkspaceRole.Owner, "billing.manage members.manage projects.write things.write workspace.manage")]
    public async Task People_and_their_scripts_learn_what_they_may(string role, string permissions)
    {
        using var person = await host.SignInAsync(role);

        var one = await ReadAsync(person, $"/api/workspaces/{host.WorkspaceId}");
        var listed = (await ReadAsync(person, "/api/workspaces")).GetProperty("items").EnumerateArray().Single(w => w.GetProperty("id").GetGuid() == host.WorkspaceId);
        var page = ContextOf(await person.Visitor.OpenAsync($"/w/{host.Slug}")).GetProperty("workspace");

        Assert.All([one, listed, page], w => Assert.Equal((role, permissions), (w.GetProperty("role").GetString(), PermissionsIn(w))));
    }

    [Fact]
    public async Task The_menu_shows_what_the_person_may()
    {
        using var accountant = await host.SignInAsync("accountant");
        using var viewer = await host.SignInAsync("viewer");

        var ofAccountant = await accountant.Visitor.OpenAsync($"/w/{host.Slug}");
        var ofViewer = await viewer.Visitor.OpenAsync($"/w/{host.Slug}");

        Assert.Contains($"href=\"/w/{host.Slug}/billing\"", ofAccountant.Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"/w/{host.Slug}/settings\"", ofAccountant.Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"/w/{host.Slug}/billing\"", ofViewer.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("viewer", "Looks on")]
    [InlineData("accountant", "accountant")]
    [InlineData(WorkspaceRole.Admin, "Admin")]
    public async Task A_role_is_read_by_its_text_and_without_one_by_its_name(string role, string text)
    {
        using var person = await host.SignInAsync(role);

        var page = await person.Visitor.OpenAsync("/dashboard?choose=true");

        Assert.Contains($"Olivia&#x27;s Workspace</bdi><br><span class=\"rk-small rk-muted\">{text}</span>", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_a_role_that_is_not_known_any_more_stays_a_member_without_permissions()
    {
        using var person = await host.SignInAsync("archivist");

        using var home = await person.CallAsync(HttpMethod.Get, $"/w/{host.Slug}");
        using var read = await person.CallAsync(HttpMethod.Get, Path(Projects));
        using var write = await person.CallAsync(HttpMethod.Post, Path(Projects), RawRequests.Json("""{"name":"Work"}"""));
        var workspace = await ReadAsync(person, $"/api/workspaces/{host.WorkspaceId}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden), (home.StatusCode, read.StatusCode, write.StatusCode));
        Assert.Equal(("archivist", ""), (workspace.GetProperty("role").GetString(), PermissionsIn(workspace)));
        Assert.Single(host.Logs.Lines(), line => line.Contains("the role 'archivist', which ReadyKit:Workspaces:Roles does not have", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_is_kept_as_text()
    {
        using var person = await host.SignInAsync("viewer");

        var kept = await host.QueryAsync(context => context.Database
            .SqlQuery<string>($"""SELECT "Role" AS "Value" FROM rk_memberships WHERE "UserId" = {person.UserId} AND "WorkspaceId" = {host.WorkspaceId}""")
            .SingleAsync());

        Assert.Equal("viewer", kept);
    }

    [Fact]
    public void The_roles_are_told_from_the_highest_on()
    {
        var roles = host.Services.GetRequiredService<IWorkspaceRoles>();

        Assert.Equal("owner admin accountant member viewer", string.Join(' ', roles.All.Select(r => r.Name)));
        Assert.Equal(50, roles.Find("viewer")?.Rank);
        Assert.Null(roles.Find("Viewer"));
    }

    private static JsonElement ContextOf(WebPage page)
    {
        const string Start = "<script type=\"application/json\" id=\"rk-context\">";
        var from = page.Html.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return JsonSerializer.Deserialize<JsonElement>(page.Html[from..page.Html.IndexOf("</script>", from, StringComparison.Ordinal)]);
    }

    private static string PermissionsIn(JsonElement workspace) =>
        string.Join(' ', workspace.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()));

    private static async Task<JsonElement> ReadAsync(Member person, string path)
    {
        using var response = await person.CallAsync(HttpMethod.Get, path);
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
    }

    private string Path(string pattern) => pattern
        .Replace("{workspace}", host.WorkspaceId.ToString(), StringComparison.Ordinal)
        .Replace("{slug}", host.Slug, StringComparison.Ordinal);
}
