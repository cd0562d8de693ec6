namespace ReadyKit.Core.Tests.Web;

public sealed class CookieTests(ProductionHost host) : IClassFixture<ProductionHost>
{
    [Fact]
    [Trait("Case", "SE-10")]
    public async Task Every_cookie_is_bound_to_the_host_and_hidden_from_scripts()
    {
        var email = await host.CreateAccountAsync();
        using var visitor = host.CreateVisitor();
        var cookies = new List<string>();
        var token = await visitor.ReadTokenAsync("/login");
        foreach (var path in new[] { "/login", "/register", "/reset-password?token=abc", "/confirm-email?token=abc", "/setup?token=abc" })
        {
            using var page = await visitor.SendAsync(HttpMethod.Get, path);
            Keep(page, cookies);
        }

        using var fresh = host.CreateVisitor();
        using var first = await fresh.SendAsync(HttpMethod.Get, "/login");
        Keep(first, cookies);
        using var forgot = await visitor.PostFormAsync("/forgot-password", token, ("Email", email));
        Keep(forgot, cookies);
        using var registered = await visitor.PostFormAsync(
            "/register", token, ("Name", "Ada"), ("Email", CoreHost.NewAddress()), ("Password", TestAccounts.Password));
        Keep(registered, cookies);
        using var signedIn = await visitor.PostSignInAsync(token, email, TestAccounts.Password);
        Keep(signedIn, cookies);

        foreach (var page in new[] { "reset-password", "confirm-email", "setup" })
        {
            Assert.Contains(cookies, cookie => cookie.StartsWith($"__Host-rk_link-{page}=", StringComparison.Ordinal));
        }

        Assert.True(cookies.Select(cookie => cookie.Split('=')[0]).Distinct().Count() >= 5, string.Join('\n', cookies));
        Assert.All(cookies, AssertIsStrict);
    }

    private static void Keep(HttpResponseMessage response, List<string> cookies) =>
        cookies.AddRange(response.Headers.TryGetValues("Set-Cookie", out var values) ? values : []);

    private static void AssertIsStrict(string cookie)
    {
        var attributes = cookie.Split(';', StringSplitOptions.TrimEntries).Skip(1).Select(a => a.ToLowerInvariant()).ToArray();
        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", attributes);
        Assert.Contains("httponly", attributes);
        Assert.Contains("path=/", attributes);
        Assert.Contains(attributes, attribute => attribute is "samesite=lax" or "samesite=strict");
        Assert.DoesNotContain(attributes, attribute => attribute.StartsWith("domain", StringComparison.Ordinal));
    }
}
