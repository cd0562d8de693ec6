using System.Net;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts.Internal.Sessions;

namespace ReadyKit.Core.Tests.Web;

/// <summary>Forms that were drawn before the person signed in or out in another tab.</summary>
[Collection(SharedHost.Name)]
public sealed class StaleFormTests(CoreHost host)
{
    [Fact]
    public async Task A_sign_in_page_from_before_signing_in_elsewhere_leads_to_where_it_was_for()
    {
        var email = await host.CreateAccountAsync();
        using var browser = host.CreateVisitor();
        var stale = await browser.OpenAsync("/login?returnUrl=%2Fsettings%2Fprofile");
        await browser.SubmitAsync("/login", ("Email", email), ("Password", TestAccounts.Password));
        var session = browser.Jar.Cookies["__Host-readykit-session"];

        var end = await browser.SubmitAsync(stale, stale.Form("Password"), ("Email", email), ("Password", TestAccounts.Password));

        end.MustBeAt("/settings/profile");
        Assert.Equal(session, browser.Jar.Cookies["__Host-readykit-session"]);
    }

    [Fact]
    public async Task A_registration_from_before_signing_in_elsewhere_leads_into_the_app_and_registers_nobody()
    {
        var (email, other) = (await host.CreateAccountAsync(), CoreHost.NewAddress());
        using var browser = host.CreateVisitor();
        var stale = await browser.OpenAsync("/register");
        await browser.SubmitAsync("/login", ("Email", email), ("Password", TestAccounts.Password));

        var end = await browser.SubmitAsync(stale, stale.Form("Name"), ("Name", "Eve"), ("Email", other), ("Password", TestAccounts.Password));

        end.MustBeAt("/w/");
        Assert.False(await host.QueryAsync(context => context.Users.AnyAsync(user => user.Email == other)));
    }

    [Fact]
    public async Task Signing_out_of_a_session_that_ended_elsewhere_leads_to_the_sign_in_page()
    {
        var email = await host.CreateAccountAsync();
        using var browser = await host.SignInAsync(email);
        var stale = await browser.OpenAsync("/logout");
        var id = (await host.FindUserAsync(email)).Id;
        await host.QueryAsync(context => context.Set<Session>().Where(session => session.UserId == id).ExecuteDeleteAsync());

        var end = await browser.SubmitAsync(stale, stale.Form(Visitor.TokenField));

        end.MustBeAt("/login");
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    public async Task A_stale_sign_in_page_leads_to_no_other_site(string returnUrl)
    {
        using var member = await Member.SignInAsync(host);

        using var first = await member.Visitor.PostFormAsync($"/login?returnUrl={Uri.EscapeDataString(returnUrl)}", "no token", ("ReturnUrl", returnUrl));
        using var second = await member.Visitor.SendAsync(HttpMethod.Get, first.Headers.Location!.OriginalString);

        Assert.StartsWith("/login?", first.Headers.Location.OriginalString, StringComparison.Ordinal);
        Assert.Equal("/dashboard", second.Headers.Location?.OriginalString);
        Assert.True(await member.Visitor.IsSignedInAsync());
    }

    [Theory]
    [InlineData("/login", false)]
    [InlineData("/register", false)]
    [InlineData("/logout", true)]
    public async Task A_form_without_its_token_is_refused_where_nothing_explains_it(string path, bool isSignedIn)
    {
        using var member = await Member.SignInAsync(host);
        using var nobody = host.CreateVisitor();

        using var response = await (isSignedIn ? member.Visitor : nobody).PostFormAsync(path, "no token", ("Email", member.Email), ("Password", TestAccounts.Password));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.True(await member.Visitor.IsSignedInAsync());
        Assert.False(await nobody.IsSignedInAsync());
    }
}
