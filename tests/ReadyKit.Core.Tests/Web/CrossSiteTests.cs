using System.Net;

namespace ReadyKit.Core.Tests.Web;

[Collection(SharedHost.Name)]
public sealed class CrossSiteTests(CoreHost host)
{
    [Theory]
    [Trait("Case", "WB-01")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "https://localhost.evil.example")]
    [InlineData("Origin", "http://localhost")]
    [InlineData("Origin", "https://localhost:8443")]
    [InlineData("Origin", "null")]
    public async Task Nothing_changes_for_a_request_of_another_site(string header, string value)
    {
        using var member = await Member.SignInAsync(host);

        // With the right token, so that only where the request comes from can be the reason.
        var wrong = await CollectAsync(member, HttpStatusCode.Forbidden, _ => true, (header, value), (Visitor.TokenHeader, member.Token));

        Assert.Empty(wrong);
        Assert.True(await member.Visitor.IsSignedInAsync());
    }

    [Theory]
    [Trait("Case", "WB-01")]
    [InlineData(null)]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("")]
    public async Task Nothing_changes_without_the_right_token(string? token)
    {
        using var member = await Member.SignInAsync(host);

        // The error page takes any method, because it stands in for requests of any; it changes nothing. Pages that the signed-in leave lead on: see
        // StaleFormTests.
        var wrong = await CollectAsync(
            member, HttpStatusCode.BadRequest, route => route.Pattern is not ("/login" or "/register") && !route.Pattern.StartsWith("/error/", StringComparison.Ordinal),
            ("Sec-Fetch-Site", "same-origin"), (Visitor.TokenHeader, token ?? ""));

        Assert.Empty(wrong);
        Assert.True(await member.Visitor.IsSignedInAsync());
    }

    [Fact]
    [Trait("Case", "WB-01")]
    public async Task The_token_of_another_person_does_not_count()
    {
        using var member = await Member.SignInAsync(host);
        using var other = await Member.SignInAsync(host);

        using var response = await member.Visitor.SendAsync(
            HttpMethod.Put, "/api/profile", RawRequests.Json("""{"name":"Eve"}"""), (Visitor.TokenHeader, other.Token));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("Ada Lovelace", (await host.FindUserAsync(member.Email)).Name);
    }

    [Theory]
    [Trait("Case", "WB-01")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://localhost")]
    public async Task The_sites_own_requests_pass(string header, string value)
    {
        using var member = await Member.SignInAsync(host);

        using var response = await member.Visitor.SendAsync(
            HttpMethod.Put, "/api/profile", RawRequests.Json("""{"name":"Ada Byron"}"""), (header, value), (Visitor.TokenHeader, member.Token));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    [Trait("Case", "WB-01")]
    public void Only_what_providers_call_is_left_out() => Assert.DoesNotContain(
        Route.Unsafe(host),
        route => route.IsExempt && !route.Pattern.EndsWith("/webhook", StringComparison.Ordinal));

    [Fact]
    [Trait("Case", "WB-01")]
    public void The_endpoints_under_test_are_the_apps()
    {
        var routes = Route.Unsafe(host).Select(route => route.ToString()).ToArray();

        Assert.All(
            ["POST /login", "POST /logout", "PUT /api/profile", "POST /api/workspaces/{workspace}/projects"],
            expected => Assert.Contains(expected, routes.Select(route => route.TrimEnd('/'))));
    }

    private async Task<List<string>> CollectAsync(
        Member member, HttpStatusCode expected, Func<Route, bool> filter, params (string Name, string Value)[] headers)
    {
        var wrong = new List<string>();
        foreach (var route in Route.Unsafe(host).Where(route => !route.IsExempt && filter(route)))
        {
            HttpContent content = route.IsPage
                ? new FormUrlEncodedContent([KeyValuePair.Create("Name", "Eve")])
                : RawRequests.Json("""{"name":"Eve"}""");
            using var response = await member.Visitor.SendAsync(route.Method, route.PathFor(member), content, headers);
            if (response.StatusCode != expected)
            {
                wrong.Add($"{route}: {(int)response.StatusCode}");
            }
        }

        return wrong;
    }
}
