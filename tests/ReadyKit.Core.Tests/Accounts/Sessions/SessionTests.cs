using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts.Internal;
using ReadyKit.Accounts.Internal.Commands;
using ReadyKit.Accounts.Internal.Sessions;

namespace ReadyKit.Core.Tests.Accounts.Sessions;

[Collection(SharedHost.Name)]
public sealed class SessionTests(CoreHost host)
{
    [Fact]
    [Trait("Case", "SE-01")]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out()
    {
        using var visitor = await host.SignInAsync(await host.CreateAccountAsync());
        using var thief = Copy(visitor);
        Assert.True(await thief.IsSignedInAsync());
        var page = await visitor.OpenAsync("/logout");

        await visitor.SubmitAsync(page, page.Form(Visitor.TokenField));

        Assert.DoesNotContain(SessionCookie, visitor.Jar.Cookies.Keys);
        using var response = await thief.SendAsync(HttpMethod.Get, "/api/profile");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    [Trait("Case", "SE-01")]
    public async Task Signing_out_is_no_matter_of_opening_an_address()
    {
        using var visitor = await host.SignInAsync(await host.CreateAccountAsync());

        await visitor.OpenAsync("/logout");

        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    [Trait("Case", "SE-02")]
    public async Task The_id_of_a_session_changes_when_somebody_signs_in()
    {
        const string Planted = "an-id-that-the-attacker-knows-as-well-000000";
        var email = await host.CreateAccountAsync();
        using var visitor = host.CreateVisitor();
        visitor.Jar.Set(SessionCookie, Planted);

        await visitor.SubmitAsync("/login", ("Email", email), ("Password", TestAccounts.Password));
        var first = visitor.Jar.Cookies[SessionCookie];
        using var former = Copy(visitor);
        using var page = await visitor.PostSignInAsync(await visitor.ReadTokenAsync("/dashboard"), email, TestAccounts.Password);

        Assert.NotEqual(Planted, first);
        Assert.NotEqual(first, visitor.Jar.Cookies[SessionCookie]);
        Assert.True(await visitor.IsSignedInAsync());
        Assert.False(await former.IsSignedInAsync());
    }

    [Fact]
    [Trait("Case", "SE-02")]
    public async Task A_session_from_before_a_new_role_is_over()
    {
        var email = await host.CreateAccountAsync();
        await AddRoleAsync();
        using var visitor = await host.SignInAsync(email);

        var result = await host.WithServicesAsync(services => services.GetRequiredService<ICommandAccounts>()
            .AddRoleAsync(email, "support", CancellationToken.None));

        Assert.True(result.Succeeded);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Theory]
    [Trait("Case", "SE-05")]
    [InlineData("link")]
    [InlineData("command")]
    public async Task All_sessions_end_when_the_password_changes(string way)
    {
        const string NewPassword = "six violet kayaks glide";
        var email = await host.CreateAccountAsync();
        using var phone = await host.SignInAsync(email);
        using var laptop = await host.SignInAsync(email);

        if (way == "link")
        {
            await laptop.SubmitAsync("/forgot-password", ("Email", email));
            var page = await laptop.OpenAsync(await host.ReadLinkAsync(email, "/reset-password"));
            await laptop.SubmitAsync(page, page.Form("Password"), ("Password", NewPassword));
        }
        else
        {
            Assert.True((await host.WithServicesAsync(services => services.GetRequiredService<ICommandAccounts>()
                .ResetPasswordAsync(email, NewPassword, CancellationToken.None))).Succeeded);
        }

        Assert.False(await phone.IsSignedInAsync());
        Assert.False(await laptop.IsSignedInAsync());
        using var again = await host.SignInAsync(email, NewPassword);
        Assert.True(await again.IsSignedInAsync());
    }

    [Fact]
    [Trait("Case", "SE-11")]
    public async Task What_is_stored_of_a_session_opens_nothing()
    {
        using var visitor = await host.SignInAsync(await host.CreateAccountAsync());
        var id = visitor.Jar.Cookies[SessionCookie];

        var stored = await host.QueryAsync(context => context.Set<Session>().Select(session => session.IdHash).ToListAsync());

        Assert.DoesNotContain(id, stored);
        Assert.Contains(Secret.Hash(id), stored);
        using var thief = host.CreateVisitor();
        thief.Jar.Set(SessionCookie, Secret.Hash(id));
        Assert.False(await thief.IsSignedInAsync());
    }

    [Theory]
    [Trait("Case", "SE-16")]
    [MemberData(nameof(BrokenCookies))]
    public async Task A_broken_cookie_is_nobody(string cookie)
    {
        using var visitor = await host.SignInAsync(await host.CreateAccountAsync());
        var own = visitor.Jar.Cookies[SessionCookie];
        var value = cookie switch { "truncated" => own[..^1], "longer" => own + "x", "other case" => Swap(own), _ => cookie };
        using var broken = host.CreateVisitor();
        foreach (var name in visitor.Jar.Cookies.Keys.Append("__Host-rk_link-reset-password").Append("__Host-rk_link-confirm-email").Append("readykit-notice"))
        {
            broken.Jar.Set(name, value);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await broken.SendAsync(HttpMethod.Get, "/api/profile")).StatusCode);
        foreach (var path in new[] { "/", "/login", "/check-your-mail", "/reset-password", "/confirm-email" })
        {
            Assert.Equal(HttpStatusCode.OK, (await broken.SendAsync(HttpMethod.Get, path)).StatusCode);
        }

        Assert.InRange((int)(await broken.PostSignInAsync(own, "ada@example.com", "some password")).StatusCode, 400, 499);
    }

    public static TheoryData<string> BrokenCookies() =>
    [
        "garbage", "truncated", "longer", "other case", new string('A', 10_240), "%00%ff%fe", "CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "{\"id\":1}", "null", "\u00e9\u00e9",
    ];

    // Over https, as the host's clients come, the cookie has its strict name also in Development.
    private const string SessionCookie = "__Host-readykit-session";

    private static string Swap(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterLower(c) ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c)));

    private Visitor Copy(Visitor visitor)
    {
        var copy = host.CreateVisitor();
        foreach (var (name, value) in visitor.Jar.Cookies)
        {
            copy.Jar.Set(name, value);
        }

        return copy;
    }

    private Task<int> AddRoleAsync() => host.QueryAsync(async context =>
    {
        context.Roles.Add(new() { Id = Guid.CreateVersion7(), Name = "support", NormalizedName = "SUPPORT" });
        return await context.SaveChangesAsync();
    });
}
