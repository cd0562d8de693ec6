using System.Net;

namespace ReadyKit.Core.Tests.Web;

[Collection(SharedHost.Name)]
public sealed class HostTests(CoreHost host)
{
    [Theory]
    [Trait("Case", "WB-08")]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("evil.example:443")]
    [InlineData("10.0.0.1")]
    public async Task A_host_that_configuration_does_not_know_is_refused(string name)
    {
        using var visitor = host.CreateVisitor();
        foreach (var path in new[] { "/", "/login", "/health", "/health/live/", "/css/landing.css" })
        {
            using var response = await visitor.SendAsync(HttpMethod.Get, path, null, ("Host", name));

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Empty(await response.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Those_who_watch_the_app_may_ask_the_machine_by_its_address(string path)
    {
        using var visitor = host.CreateVisitor();

        using var response = await visitor.SendAsync(HttpMethod.Get, path, null, ("Host", "10.1.2.3:8080"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    [Trait("Case", "WB-06")]
    public async Task Other_apps_on_this_machine_are_not_made_to_speak_https()
    {
        using var visitor = host.CreateVisitor();

        using var response = await visitor.SendAsync(HttpMethod.Get, "/login");

        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    [Trait("Case", "WB-08")]
    public async Task A_redirect_does_not_repeat_the_host_that_a_request_names()
    {
        using var visitor = host.CreateVisitor();

        using var response = await visitor.SendAsync(HttpMethod.Get, "/dashboard", null, ("Host", "127.0.0.1"), ("X-Forwarded-Host", "evil.example"));

        Assert.Equal("/login?returnUrl=%2Fdashboard", response.Headers.Location?.OriginalString);
    }
}
