using System.Net;

namespace ReadyKit.Core.Tests.Web;

[Collection(SharedHost.Name)]
public sealed class RedirectTests(CoreHost host)
{
    [Theory]
    [Trait("Case", "WB-07")]
    [MemberData(nameof(ForeignAddresses))]
    public async Task Nobody_is_sent_to_another_site(string returnUrl)
    {
        var email = await host.CreateAccountAsync();
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/login");
        var query = $"/login?returnUrl={Uri.EscapeDataString(returnUrl)}";

        using var byForm = await visitor.PostFormAsync(
            "/login", token, ("Email", email), ("Password", TestAccounts.Password), ("ReturnUrl", returnUrl));
        AssertStays(byForm);
        using var signedInAlready = await visitor.SendAsync(HttpMethod.Get, query);
        AssertStays(signedInAlready);
        using var fresh = host.CreateVisitor();
        using var byQuery = await fresh.PostFormAsync(
            query, await fresh.ReadTokenAsync("/login"), ("Email", email), ("Password", TestAccounts.Password));
        AssertStays(byQuery);
    }

    [Theory]
    [Trait("Case", "WB-07")]
    [InlineData("/settings/profile")]
    [InlineData("/w/ada?tab=1#top")]
    public async Task An_address_of_the_site_is_returned_to(string returnUrl)
    {
        var email = await host.CreateAccountAsync();
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/login");

        using var response = await visitor.PostFormAsync(
            "/login", token, ("Email", email), ("Password", TestAccounts.Password), ("ReturnUrl", returnUrl));

        Assert.Equal(returnUrl, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [Trait("Case", "WB-07")]
    [InlineData("//evil.example/x")]
    [InlineData("/\\evil.example")]
    [InlineData("/%2fevil.example")]
    [InlineData("/%5cevil.example")]
    public async Task A_strange_path_is_not_turned_into_a_redirect(string path)
    {
        using var visitor = host.CreateVisitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://localhost" + path));

        using var response = await visitor.Http.SendAsync(request);

        Assert.True(response.Headers.Location is null || IsLocal(response.Headers.Location.OriginalString));
        Assert.InRange((int)response.StatusCode, 300, 499);
    }

    public static TheoryData<string> ForeignAddresses() =>
    [
        "//evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "\t//evil.example", "/\n/evil.example", "/%2fevil.example",
        "~//evil.example", "~/\\evil.example", "https:evil.example", "https:/evil.example", "https://evil.example", "HTTPS://EVIL.example",
        "javascript:alert(1)", "data:text/html,x", "evil.example", "//evil.example@localhost", "https://localhost@evil.example", "///evil.example",
        "/\u2028/evil.example", "\u00a0//evil.example", " //evil.example", "?//evil.example", "",
    ];

    private static void AssertStays(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var location = response.Headers.Location!.OriginalString;
        Assert.True(IsLocal(location), $"Led to {location}.");
    }

    // As a browser reads it (WHATWG URL): a backslash is a slash, tabs and line ends are nothing.
    private static bool IsLocal(string location)
    {
        var plain = location.Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal).Replace('\\', '/').TrimStart();
        return plain.StartsWith('/') && !plain.StartsWith("//", StringComparison.Ordinal)
            && new Uri(new Uri("https://localhost"), plain).Host == "localhost";
    }
}
