using System.Net;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Core.Tests.Web;

namespace ReadyKit.Core.Tests.Workspaces;

[Collection(SharedHost.Name)]
public sealed class DashboardTests(CoreHost host)
{
    [Fact]
    public async Task Who_has_one_workspace_is_led_into_it()
    {
        using var member = await Member.SignInAsync(host);

        (await member.Visitor.OpenAsync("/dashboard")).MustBeAt($"/w/{member.Slug}");
        (await member.Visitor.OpenAsync("/dashboard?choose=true")).MustBeAt("/dashboard");
    }

    [Fact]
    public async Task Who_has_several_workspaces_chooses_among_the_own_ones()
    {
        using var stranger = await Member.SignInAsync(host, "Eve Stranger");
        using var member = await Member.SignInAsync(host);
        using var created = await member.Visitor.PostFormAsync("/dashboard", member.Token, ("Name", "Second Lab"));

        var page = (await member.Visitor.OpenAsync("/dashboard")).MustBeAt("/dashboard");

        Assert.Equal(HttpStatusCode.Redirect, created.StatusCode);
        Assert.Contains($"href=\"/w/{member.Slug}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{created.Headers.Location}\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"/w/{stranger.Slug}\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_workspace_is_welcomed_and_can_create_one()
    {
        using var member = await Member.SignInAsync(host);
        await host.QueryAsync(context => context.Memberships.Where(m => m.UserId == member.UserId).ExecuteDeleteAsync());

        var page = (await member.Visitor.OpenAsync("/dashboard")).MustBeAt("/dashboard");
        var created = await member.Visitor.SubmitAsync(page, page.Form("Name"), ("Name", "New Lab"));

        Assert.Contains("Welcome, Ada Lovelace", page.Html, StringComparison.Ordinal);
        created.MustBeAt("/w/new-lab");
    }
}
