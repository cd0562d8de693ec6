using System.Net;
using System.Text.Json;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Access;

public sealed class AccessTests(AccessHost host) : IClassFixture<AccessHost>
{
    [Theory]
    [InlineData("managed", WorkspaceRole.Member, HttpStatusCode.Forbidden)]
    [InlineData("managed", WorkspaceRole.Admin, HttpStatusCode.OK)]
    [InlineData("by-policy", null, HttpStatusCode.NotFound)]
    [InlineData("by-policy", WorkspaceRole.Member, HttpStatusCode.Forbidden)]
    [InlineData("by-policy", WorkspaceRole.Admin, HttpStatusCode.OK)]
    [InlineData("by-attribute", null, HttpStatusCode.NotFound)]
    [InlineData("by-attribute", WorkspaceRole.Member, HttpStatusCode.OK)]
    public async Task All_that_groups_policies_and_attributes_ask_for_must_be_met(string path, string? role, HttpStatusCode expected)
    {
        using var person = await host.SignInAsync(role);

        using var response = await person.CallAsync(HttpMethod.Get, $"/api/workspaces/{host.WorkspaceId}/{path}");

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    [Trait("Case", "C15")]
    public async Task A_route_with_an_id_and_a_slug_is_about_one_workspace()
    {
        using var person = await host.SignInAsync(WorkspaceRole.Member);

        using var same = await person.CallAsync(HttpMethod.Get, $"/api/workspaces/{host.WorkspaceId}/also/{host.Slug}");
        using var own = await person.CallAsync(HttpMethod.Get, person.Api($"/also/{host.Slug}"));
        using var absent = await person.CallAsync(HttpMethod.Get, $"/api/workspaces/{host.WorkspaceId}/also/nowhere");
        using var noId = await person.CallAsync(HttpMethod.Get, $"/api/workspaces/none/also/{host.Slug}");

        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        Assert.All([own, absent, noId], r => Assert.Equal(HttpStatusCode.NotFound, r.StatusCode));
    }

    [Fact]
    public async Task Who_is_known_by_a_header_needs_no_antiforgery_token()
    {
        using var person = await host.SignInAsync(WorkspaceRole.Member);
        using var stranger = host.CreateVisitor();
        var (header, either) = ($"/api/workspaces/{host.WorkspaceId}/by-header", $"/api/workspaces/{host.WorkspaceId}/by-either");

        using var byHeader = await stranger.SendAsync(HttpMethod.Post, header, null, ("X-Person", person.UserId.ToString()));
        using var cookieBeside = await person.Visitor.SendAsync(HttpMethod.Post, header, null, ("X-Person", person.UserId.ToString()));
        using var eitherByHeader = await stranger.SendAsync(HttpMethod.Post, either, null, ("X-Person", person.UserId.ToString()));
        using var eitherByCookie = await person.Visitor.SendAsync(HttpMethod.Post, either);
        using var cookieOnly = await person.CallAsync(HttpMethod.Post, header);

        Assert.All([byHeader, cookieBeside, eitherByHeader], r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        Assert.Equal(HttpStatusCode.BadRequest, eitherByCookie.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, cookieOnly.StatusCode);
    }

    [Fact]
    public async Task An_audit_can_read_that_the_check_ran()
    {
        using var person = await host.SignInAsync(WorkspaceRole.Member);

        using var response = await person.CallAsync(HttpMethod.Get, $"/api/checked/{host.WorkspaceId}");

        Assert.NotEmpty(JsonSerializer.Deserialize<string[]>(await response.Content.ReadAsStringAsync())!);
    }

    [Fact]
    public async Task What_asks_for_a_recent_sign_in_leads_there_and_back()
    {
        using var person = await host.SignInAsync(WorkspaceRole.Member);
        using var first = await person.CallAsync(HttpMethod.Get, "/api/safe");
        host.Clock!.Advance(TimeSpan.FromMinutes(6));

        using var later = await person.CallAsync(HttpMethod.Get, "/api/safe");
        var page = await person.Visitor.OpenAsync("/safe");
        var back = await person.Visitor.SubmitAsync(page, page.Form("Email"), ("Email", person.Email), ("Password", TestAccounts.Password));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, later.StatusCode);
        Assert.Contains("\"code\":\"recent_sign_in_required\"", await later.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("/login?again=true", page.Path, StringComparison.Ordinal);
        Assert.Equal("/safe", back.Path);
    }
}
