using System.Net;
using ReadyKit.TestHost.Hosting;

namespace ReadyKit.TestHost.Tests.Hosting;

public sealed class SaasHostFactoryTests(SaasHostFactory factory) : IClassFixture<SaasHostFactory>
{
    [Fact]
    public async Task A_person_who_registers_and_confirms_is_signed_in_to_an_own_workspace()
    {
        using var visitor = await factory.RegisterAndConfirmAsync("ada@example.com");

        var page = await visitor.OpenAsync("/dashboard");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("/w/", page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmed_person_can_sign_in_again_also_on_a_second_instance()
    {
        using var first = await factory.RegisterAndConfirmAsync("grace@example.com");
        await using var twin = factory.Twin();
        using var visitor = await twin.SignInAsync("grace@example.com");

        Assert.StartsWith("/w/", (await visitor.OpenAsync("/dashboard")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_of_the_API_carry_session_and_antiforgery_token()
    {
        using var visitor = await factory.RegisterAndConfirmAsync("edsger@example.com");

        using var list = await visitor.CallAsync(HttpMethod.Get, "/api/workspaces");
        using var created = await visitor.CallAsync(HttpMethod.Post, "/api/workspaces", new { name = "Second" });

        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
    }
}
