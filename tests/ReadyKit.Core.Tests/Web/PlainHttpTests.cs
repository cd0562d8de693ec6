using System.Net;
using Microsoft.AspNetCore.Http;

namespace ReadyKit.Core.Tests.Web;

/// <summary>What comes unencrypted where it must not.</summary>
public sealed class PlainHttpTests(ProductionHost host) : IClassFixture<ProductionHost>
{
    [Fact]
    [Trait("Case", "N11")]
    public async Task A_page_is_led_to_https_and_the_log_tells()
    {
        var answer = await SendAsync("GET", "/login?returnUrl=%2Fx", null);

        Assert.Equal(StatusCodes.Status307TemporaryRedirect, answer.Response.StatusCode);
        Assert.Equal("https://localhost/login?returnUrl=%2Fx", answer.Response.Headers.Location);
        Assert.Contains(host.Logs.Lines(), line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("plain HTTP", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Case", "N11")]
    public async Task A_proxy_that_is_not_trusted_is_named_instead_of_leading_in_a_circle()
    {
        var answer = await SendAsync("GET", "/login", "https");

        Assert.Equal(StatusCodes.Status400BadRequest, answer.Response.StatusCode);
        Assert.Contains(
            host.Logs.Lines(),
            line => line.Contains("203.0.113.77", StringComparison.Ordinal) && line.Contains("ReadyKit:TrustedProxies", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Case", "N11")]
    public async Task A_form_that_comes_unencrypted_is_refused()
    {
        var answer = await SendAsync("POST", "/login", null);

        Assert.NotEqual(StatusCodes.Status500InternalServerError, answer.Response.StatusCode);
        Assert.InRange(answer.Response.StatusCode, 300, 499);
    }

    private Task<HttpContext> SendAsync(string method, string path, string? forwardedProto) => host.Server.SendAsync(context =>
    {
        var (address, query) = path.Split('?') is [var a, var q] ? (a, "?" + q) : (path, "");
        (context.Request.Method, context.Request.Path, context.Request.Scheme) = (method, address, "http");
        context.Request.QueryString = new QueryString(query);
        context.Request.Host = new HostString("localhost");
        context.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.77");
        context.Request.Headers["X-Forwarded-Proto"] = forwardedProto;
    });
}
