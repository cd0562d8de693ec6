using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Core.Tests.Web;

namespace ReadyKit.Core.Tests.Schema;

public sealed class RefusedWriteTests
{
    [Fact]
    [Trait("Case", "DB-07")]
    public async Task While_the_database_is_read_only_writes_are_answered_503_and_the_app_is_not_ready_until_it_is_back()
    {
        await using var host = new ReadOnlyHost();
        await host.InitializeAsync();
        using var visitor = host.CreateVisitor();
        await visitor.OpenAsync("/login");

        host.Connections.IsReadOnly = true;
        using var refused = await RegisterAsync(visitor);
        using var notReady = await visitor.SendAsync(HttpMethod.Get, "/health/ready");
        host.Connections.IsReadOnly = false;
        using var ready = await visitor.SendAsync(HttpMethod.Get, "/health/ready");
        using var accepted = await RegisterAsync(visitor);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, notReady.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.NotEqual(HttpStatusCode.ServiceUnavailable, accepted.StatusCode);
    }

    [Fact]
    [Trait("Case", "DB-07")]
    public async Task Programs_are_told_that_it_is_unavailable()
    {
        await using var host = new ReadOnlyHost();
        await host.InitializeAsync();
        using var member = await Member.SignInAsync(host, "Ada");

        host.Connections.IsReadOnly = true;
        using var refused = await member.CallAsync(HttpMethod.Put, "/api/profile", RawRequests.Json("""{"name":"Grace"}"""));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("unavailable", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    private static async Task<HttpResponseMessage> RegisterAsync(Visitor visitor)
    {
        var token = await visitor.ReadTokenAsync("/forgot-password");
        return await visitor.PostFormAsync("/forgot-password", token, ("Email", "ada@example.com"));
    }

    private sealed class ReadOnlyHost : CoreHost
    {
        public RefusingConnections Connections { get; } = new();

        protected override void Add(IServiceCollection services)
        {
            base.Add(services);
            services.AddSingleton<ISaveChangesInterceptor>(Connections);
        }
    }
}
