using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using ReadyKit.Core.Tests.Building;

namespace ReadyKit.Core.Tests.Web;

/// <summary>Who calls, by which name and how: what is believed and what is told of it.</summary>
public sealed class AddressTests
{
    [Fact]
    [Trait("Case", "A12")]
    public async Task An_unencrypted_public_address_is_refused_outside_development()
    {
        await using var own = await OwnApp.BuildAsync(environment: "Production", before: builder => builder.Configuration["ReadyKit:BaseUrl"] = "http://app.example.com");
        own.App.UseReadyKit();
        own.App.MapReadyKit();

        var refusal = (await Assert.ThrowsAnyAsync<Exception>(() => own.App.StartAsync())).ToString();

        Assert.Contains("ReadyKit:BaseUrl is http://app.example.com", refusal, StringComparison.Ordinal);
        Assert.Contains("https://", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Case", "A8")]
    [InlineData("10.0.0.0/8")]
    [InlineData(null)]
    public async Task Nobody_chooses_their_own_address_where_the_platform_forgets_whom_to_believe(string? proxies)
    {
        // What ASPNETCORE_FORWARDEDHEADERS_ENABLED does.
        await using var own = await OwnApp.BuildAsync(before: builder =>
        {
            if (proxies is not null)
            {
                builder.Configuration["ReadyKit:TrustedProxies:0"] = proxies;
            }

            builder.Configuration["FORWARDEDHEADERS_ENABLED"] = "true";
        });
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapGet("/caller", (HttpContext context) => $"{context.Connection.RemoteIpAddress}").AllowAnonymous();
        await own.App.StartAsync();

        Assert.Equal("192.0.2.9", await AskAsync(own.App, "192.0.2.9", "198.51.100.7"));
        Assert.Equal("198.51.100.7", await AskAsync(own.App, proxies is null ? "127.0.0.1" : "10.1.2.3", "198.51.100.7"));
    }

    [Fact]
    [Trait("Case", "A8")]
    public async Task The_proxies_that_an_app_names_in_code_are_believed_too()
    {
        await using var own = await OwnApp.BuildAsync(
            before: builder => builder.Services.Configure<ForwardedHeadersOptions>(o => o.KnownProxies.Add(IPAddress.Parse("203.0.113.5"))));
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapGet("/caller", (HttpContext context) => $"{context.Connection.RemoteIpAddress}").AllowAnonymous();
        await own.App.StartAsync();

        Assert.Equal("198.51.100.7", await AskAsync(own.App, "203.0.113.5", "198.51.100.7"));
    }

    [Theory]
    [Trait("Case", "A12")]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("192.168.1.20", false)]
    public async Task Only_this_machine_sees_what_is_there_for_developers(string caller, bool isShown)
    {
        await using var own = await OwnApp.BuildAsync(kit => kit.AddWorkspaces().AddUi());
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        await own.App.StartAsync();

        var answer = await SendAsync(own.App, "/dev/mail", caller);

        Assert.Equal(isShown ? 200 : 404, answer.Response.StatusCode);
    }

    [Fact]
    [Trait("Case", "N11")]
    public async Task A_host_that_is_refused_is_told_with_the_setting()
    {
        using var logs = new FakeLoggerProvider();
        await using var own = await OwnApp.BuildAsync(before: builder => builder.Services.AddSingleton<ILoggerProvider>(logs));
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        await own.App.StartAsync();

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(400, (await SendAsync(own.App, "/", "127.0.0.1", host: "app.example.com")).Response.StatusCode);
        }

        var line = Assert.Single(logs.Collector.Lines(), line => line.Contains("app.example.com", StringComparison.Ordinal) && line.StartsWith("Warning", StringComparison.Ordinal));
        Assert.Contains("ReadyKit:BaseUrl", line, StringComparison.Ordinal);
        Assert.Contains("ReadyKit:AllowedHosts", line, StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(WebApplication app, string caller, string forwardedFor)
    {
        var answer = await SendAsync(app, "/caller", caller, forwardedFor: forwardedFor);
        using var reader = new StreamReader(answer.Response.Body);
        return await reader.ReadToEndAsync();
    }

    private static Task<HttpContext> SendAsync(WebApplication app, string path, string caller, string host = "localhost", string? forwardedFor = null) =>
        app.GetTestServer().SendAsync(context =>
        {
            (context.Request.Method, context.Request.Path, context.Request.Scheme) = ("GET", path, "http");
            context.Request.Host = new HostString(host);
            context.Connection.RemoteIpAddress = IPAddress.Parse(caller);
            context.Request.Headers["X-Forwarded-For"] = forwardedFor;
        });
}
