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
        foreach (var path in new[] { "/", "/login", "/health/live", "/css/landing.css" })
        {
            using var response = await visitor.SendAsync(HttpMethod.Get, path, null, ("Host", name));

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Empty(await response.Content.ReadAsStringAsync());
        }
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
