using System.Net;
using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Core.Tests.Accounts;

[Collection(SharedHost.Name)]
public sealed class ConfirmationTests(CoreHost host)
{
    private const string OtherPassword = "eight blue tricycles hum";

    [Fact]
    public async Task The_browser_that_registered_confirms_by_one_click()
    {
        var email = CoreHost.NewAddress();
        using var laptop = await RegisterAsync(email);

        var page = await laptop.OpenAsync(await LinkAsync(email));
        var end = await laptop.SubmitAsync(page, page.Form(Visitor.TokenField));

        Assert.DoesNotContain("type=\"password\"", page.Html, StringComparison.Ordinal);
        end.MustBeAt("/w/");
    }

    [Fact]
    public async Task Another_browser_confirms_with_the_password_of_the_registration()
    {
        var email = CoreHost.NewAddress();
        using var laptop = await RegisterAsync(email);
        using var phone = host.CreateVisitor();
        var page = await phone.OpenAsync(await LinkAsync(email));

        var without = await phone.SubmitAsync(page, page.Form("Password"));
        var wrong = await phone.SubmitAsync(page, page.Form("Password"), ("Password", OtherPassword));
        Assert.False((await host.FindUserAsync(email)).EmailConfirmed);
        Assert.False(await phone.IsSignedInAsync());
        var right = await phone.SubmitAsync(page, page.Form("Password"), ("Password", TestAccounts.Password));

        Assert.All([without, wrong], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.Contains("Enter the password you chose", without.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"rk-password-error\"", wrong.Html, StringComparison.Ordinal);
        right.MustBeAt("/w/");
        Assert.True(await phone.IsSignedInAsync());
    }

    [Fact]
    public async Task Whoever_registers_somebody_elses_address_first_gets_nothing_by_the_owners_click()
    {
        var email = CoreHost.NewAddress("victim");
        using var mallory = await RegisterAsync(email, OtherPassword, "Mallory");
        using var owner = host.CreateVisitor();
        var page = await owner.OpenAsync(await LinkAsync(email));

        await owner.SubmitAsync(page, page.Form(Visitor.TokenField));

        Assert.False((await host.FindUserAsync(email)).EmailConfirmed);
        Assert.False(await owner.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(mallory, email, OtherPassword)).StatusCode);
    }

    [Fact]
    public async Task Whoever_registers_an_unconfirmed_address_again_gets_nothing_by_the_owners_click()
    {
        var email = CoreHost.NewAddress("victim");
        using var owner = await RegisterAsync(email);
        using var mallory = await RegisterAsync(email, OtherPassword, "Mallory");

        var asked = await owner.OpenAsync(await LinkAsync(email));
        var refused = await owner.SubmitAsync(asked, asked.Form("Password"), ("Password", TestAccounts.Password));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(mallory, email, OtherPassword)).StatusCode);
        await RegisterAsync(owner, email);
        var page = await owner.OpenAsync(await LinkAsync(email));
        (await owner.SubmitAsync(page, page.Form(Visitor.TokenField))).MustBeAt("/w/");

        Assert.Equal("Ada Lovelace", (await host.FindUserAsync(email)).Name);
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(mallory, email, OtherPassword)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(mallory, email, TestAccounts.Password)).StatusCode);
    }

    [Fact]
    public async Task Whoever_registers_somebody_elses_address_first_names_nothing_of_the_owners()
    {
        var email = CoreHost.NewAddress("victim");
        var name = $"Ada{Guid.NewGuid():N}"[..10];
        using var mallory = await RegisterAsync(email, OtherPassword, "Mallory Intruder");
        using var owner = await RegisterAsync(email, name: $"{name} Lovelace");
        var page = await owner.OpenAsync(await LinkAsync(email));

        var end = await owner.SubmitAsync(page, page.Form(Visitor.TokenField));

        end.MustBeAt($"/w/{name.ToLowerInvariant()}");
        var workspace = await host.QueryAsync(context => context.Workspaces
            .SingleAsync(w => context.Memberships.Any(m => m.WorkspaceId == w.Id && context.Users.Any(u => u.Id == m.UserId && u.Email == email))));
        Assert.Equal(($"{name}'s Workspace", name.ToLowerInvariant()), (workspace.Name, workspace.Slug));
        using var activity = await owner.SendAsync(HttpMethod.Get, $"/api/workspaces/{workspace.Id}/activity");
        var told = await activity.Content.ReadAsStringAsync();
        Assert.Contains($"{name} Lovelace", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Mallory", told + end.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registration_that_is_replaced_leaves_no_workspace()
    {
        var email = CoreHost.NewAddress("victim");
        var name = $"Mallory{Guid.NewGuid():N}"[..14];
        using var mallory = await RegisterAsync(email, OtherPassword, name);
        using var owner = await RegisterAsync(email);

        Assert.False(await host.QueryAsync(context => context.Workspaces.AnyAsync(w => w.Name == $"{name}'s Workspace")));
        Assert.Equal(1, await host.QueryAsync(context => context.Memberships.CountAsync(m => context.Users.Any(u => u.Id == m.UserId && u.Email == email))));
    }

    [Fact]
    public async Task A_used_account_whose_address_the_app_unconfirmed_is_not_replaced()
    {
        var email = await host.CreateAccountAsync();
        var before = await host.FindUserAsync(email);
        await host.QueryAsync(context => context.Users.Where(u => u.Email == email).ExecuteUpdateAsync(set => set.SetProperty(u => u.EmailConfirmed, false)));

        using var mallory = await RegisterAsync(email, OtherPassword, "Mallory");

        var after = await host.FindUserAsync(email);
        Assert.Equal((before.Id, before.Name, before.PasswordHash), (after.Id, after.Name, after.PasswordHash));
        Assert.True(await host.QueryAsync(context => context.Memberships.AnyAsync(m => m.UserId == before.Id)));
    }

    [Fact]
    public async Task A_registration_at_the_moment_of_confirming_replaces_nothing_of_the_confirmed_account()
    {
        for (var round = 0; round < 10; round++)
        {
            var email = CoreHost.NewAddress("victim");
            using var owner = await RegisterAsync(email);
            using var mallory = host.CreateVisitor();
            var token = await mallory.ReadTokenAsync("/register");
            var page = await owner.OpenAsync(await LinkAsync(email));

            var again = mallory.PostFormAsync("/register", token, ("Name", "Mallory"), ("Email", email), ("Password", OtherPassword));
            await Task.Delay(round * 10);
            var end = await owner.SubmitAsync(page, page.Form(Visitor.TokenField));
            (await again).Dispose();

            var account = await host.FindUserAsync(email);
            Assert.Equal(end.Status == HttpStatusCode.OK, account.EmailConfirmed);
            Assert.Equal(account.EmailConfirmed ? "Ada Lovelace" : "Mallory", account.Name);
            Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(mallory, email, OtherPassword)).StatusCode);
        }
    }

    [Fact]
    public async Task Wrong_passwords_are_limited_and_the_own_browser_still_confirms()
    {
        var email = CoreHost.NewAddress();
        using var laptop = await RegisterAsync(email);
        using var phone = host.CreateVisitor();
        var link = await LinkAsync(email);
        var page = await phone.OpenAsync(link);

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add((await phone.SubmitAsync(page, page.Form("Password"), ("Password", $"{OtherPassword} {i}"))).Status);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.BadRequest, 5), HttpStatusCode.TooManyRequests], answers);
        var own = await laptop.OpenAsync(link);
        (await laptop.SubmitAsync(own, own.Form(Visitor.TokenField))).MustBeAt("/w/");
    }

    [Fact]
    public async Task The_cookie_of_a_registration_does_not_tell_whether_the_address_has_an_account()
    {
        using var ofUnknown = await RegisterAsync(CoreHost.NewAddress());
        using var ofKnown = await RegisterAsync(await host.CreateAccountAsync());

        var cookies = new[] { ofUnknown, ofKnown }.Select(visitor => visitor.Jar.Cookies["__Host-readykit-registration"]).ToArray();

        Assert.Equal(cookies[0].Length, cookies[1].Length);
    }

    private Task<string> LinkAsync(string email) => host.ReadLinkAsync(email, "/confirm-email");

    private static async Task<HttpResponseMessage> SignInAsync(Visitor visitor, string email, string password) =>
        await visitor.PostSignInAsync(await visitor.ReadTokenAsync("/login"), email, password);

    private static async Task RegisterAsync(Visitor visitor, string email, string password = TestAccounts.Password, string name = "Ada Lovelace") =>
        (await visitor.SubmitAsync("/register", ("Name", name), ("Email", email), ("Password", password))).MustBeAt("/check-your-mail");

    private async Task<Visitor> RegisterAsync(string email, string password = TestAccounts.Password, string name = "Ada Lovelace")
    {
        var visitor = host.CreateVisitor();
        await RegisterAsync(visitor, email, password, name);
        return visitor;
    }
}
