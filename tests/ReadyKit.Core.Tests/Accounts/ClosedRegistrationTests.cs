using System.Net;
using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Core.Tests.Accounts;

public sealed class ClosedRegistrationTests(ClosedHost host) : IClassFixture<ClosedHost>
{
    [Fact]
    public async Task Registration_can_be_switched_off()
    {
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/login");
        var page = await visitor.OpenAsync("/register");
        var email = CoreHost.NewAddress();

        using var response = await visitor.PostFormAsync(
            "/register", token, ("Name", "Ada"), ("Email", email), ("Password", TestAccounts.Password));

        Assert.Contains("Registration is closed.", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Forms, form => form.Fields.ContainsKey("Password"));
        Assert.DoesNotContain("href=\"/register\"", (await visitor.OpenAsync("/login")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.False(await host.QueryAsync(context => context.Users.AnyAsync(user => user.Email == email)));
    }

    [Fact]
    public async Task Accounts_made_by_command_sign_in_where_registration_is_off()
    {
        using var visitor = await host.SignInAsync(await host.CreateAccountAsync());

        Assert.True(await visitor.IsSignedInAsync());
    }
}
