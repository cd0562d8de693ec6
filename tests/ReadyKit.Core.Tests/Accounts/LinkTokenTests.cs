using System.Net;
using ReadyKit.Accounts.Internal;

namespace ReadyKit.Core.Tests.Accounts;

public sealed class LinkTokenTests(ChattyHost host) : IClassFixture<ChattyHost>
{
    [Theory]
    [Trait("Case", "RC-08")]
    [InlineData("/reset-password")]
    [InlineData("/confirm-email")]
    [InlineData("/setup")]
    public async Task The_token_of_a_link_leaves_the_address_and_reaches_no_log(string path)
    {
        var token = Secret.New();
        using var visitor = host.CreateVisitor();

        using var first = await visitor.SendAsync(HttpMethod.Get, $"{path}?token={token}");
        var page = await visitor.OpenAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(path, first.Headers.Location?.OriginalString);
        Assert.Equal("no-referrer", Assert.Single(first.Headers.GetValues("Referrer-Policy")));
        Assert.DoesNotContain(token, first.Headers.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(token, page.Html, StringComparison.Ordinal);
        Assert.Contains(host.Logs.Lines(), line => line.StartsWith("Information Microsoft.AspNetCore.", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Logs.Lines(), line => line.Contains(token, StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Case", "RC-09")]
    [InlineData("/reset-password")]
    [InlineData("/confirm-email")]
    [InlineData("/setup")]
    public async Task A_token_longer_than_any_is_none_and_becomes_no_cookie(string path)
    {
        using var visitor = host.CreateVisitor();
        using var former = await visitor.SendAsync(HttpMethod.Get, $"{path}?token={Secret.New()}");
        Assert.Contains(visitor.Jar.Cookies.Keys, name => name.Contains("rk_link", StringComparison.Ordinal));

        using var first = await visitor.SendAsync(HttpMethod.Get, $"{path}?token={new string('x', 101)}");

        Assert.Equal(path, first.Headers.Location?.OriginalString);
        Assert.DoesNotContain(visitor.Jar.Cookies.Keys, name => name.Contains("rk_link", StringComparison.Ordinal));
        Assert.Contains("This link does not work", (await visitor.OpenAsync(path)).Html, StringComparison.Ordinal);
    }
}
