using System.Net;

namespace ReadyKit.Core.Tests.Web;

[Collection(SharedHost.Name)]
public sealed class ErrorAnswerTests(CoreHost host)
{
    [Theory]
    [InlineData("/error/404")]
    [InlineData("/error/500")]
    [InlineData("/error/200")]
    public async Task The_error_page_is_no_page_to_go_to(string path)
    {
        using var visitor = host.CreateVisitor();

        using var response = await visitor.SendAsync(HttpMethod.Get, path, null, ("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Nothing here", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Case", "A12")]
    [InlineData("POST", "/nothing-here", "application/json")]
    [InlineData("POST", "/nothing-here", "text/html")]
    [InlineData("POST", "/nothing-here.txt", "application/json")]
    [InlineData("PUT", "/api/nothing-here", "application/json")]
    [InlineData("DELETE", "/w/nobody/nothing/here", "text/html")]
    public async Task A_change_of_nothing_is_not_found_instead_of_asking_to_sign_in(string method, string path, string accept)
    {
        using var visitor = host.CreateVisitor();

        using var response = await visitor.SendAsync(new HttpMethod(method), path, null, ("Accept", accept), ("Sec-Fetch-Site", "same-origin"));

        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{response.StatusCode}");
    }

    [Theory]
    [Trait("Case", "A12")]
    [InlineData("/check-your-mail")]
    [InlineData("/login")]
    [InlineData("/register")]
    [InlineData("/forgot-password")]
    public async Task No_page_of_accounts_is_kept_by_a_cache(string path)
    {
        using var visitor = host.CreateVisitor();

        using var response = await visitor.SendAsync(HttpMethod.Get, path);

        Assert.True(response.Headers.CacheControl?.NoStore, $"{path}: {response.Headers.CacheControl}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no token")]
    public async Task A_form_without_the_right_token_says_so_to_programs(string? token)
    {
        using var visitor = host.CreateVisitor();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(token is null ? "other" : Visitor.TokenField, token ?? "x")]);

        using var response = await visitor.SendAsync(HttpMethod.Post, "/forgot-password", form, ("Accept", "application/json"), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("\"code\":\"invalid_csrf_token\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_the_right_token_says_so_to_people()
    {
        using var visitor = host.CreateVisitor();

        using var form = new FormUrlEncodedContent([]);
        using var response = await visitor.SendAsync(HttpMethod.Post, "/forgot-password", form, ("Accept", "text/html"), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("invalid_csrf_token", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
