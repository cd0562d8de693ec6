using System.Net;
using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Core.Tests.Accounts;

/// <summary>The account changes after a link was used and before the session begins.</summary>
public sealed class MeanwhileTests(MeanwhileHost host) : IClassFixture<MeanwhileHost>
{
    [Fact]
    [Trait("Case", "SE-05")]
    public async Task A_confirmation_says_so_when_no_session_begins()
    {
        var email = CoreHost.NewAddress();
        using var visitor = host.CreateVisitor();
        await visitor.SubmitAsync("/register", ("Name", "Ada"), ("Email", email), ("Password", TestAccounts.Password));
        var page = await visitor.OpenAsync(await host.ReadLinkAsync(email, "/confirm-email"));
        host.Commits.AfterNext(() => ChangeStampAsync(email));

        var end = await visitor.SubmitAsync(page, page.Form(Visitor.TokenField));

        Assert.Equal((HttpStatusCode.BadRequest, "/confirm-email"), (end.Status, end.Path));
        Assert.Contains("href=\"/login\"", end.Html, StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    [Trait("Case", "AU-14")]
    public async Task A_setup_says_so_when_no_session_begins()
    {
        var email = CoreHost.NewAddress("root");
        var token = await host.CreateSetupTokenAsync();
        using var visitor = host.CreateVisitor();
        var page = await visitor.OpenAsync($"/setup?token={token}");
        host.Commits.AfterNext(() => ChangeStampAsync(email));

        var end = await visitor.SubmitAsync(page, page.Form("Name"), ("Name", "Root"), ("Email", email), ("Password", TestAccounts.Password));

        Assert.Equal((HttpStatusCode.BadRequest, "/setup"), (end.Status, end.Path));
        Assert.False(await visitor.IsSignedInAsync());
    }

    private Task<int> ChangeStampAsync(string email) => host.QueryAsync(context =>
        context.Users.Where(user => user.Email == email).ExecuteUpdateAsync(set => set.SetProperty(user => user.SecurityStamp, "changed")));
}
