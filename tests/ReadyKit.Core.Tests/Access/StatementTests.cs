using System.Net;
using ReadyKit.Core.Tests.Web;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Access;

[Trait("Case", "C16")]
public sealed class StatementTests(AccessHost host) : IClassFixture<AccessHost>
{
    [Theory]
    [InlineData("/_content/ReadyKit.Ui/lib/readykit.css", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/api/for-everyone", HttpStatusCode.OK)]
    [InlineData("/api/nothing-here", HttpStatusCode.NotFound)]
    public async Task What_is_for_everyone_costs_no_statement_also_with_a_session(string path, HttpStatusCode status)
    {
        using var person = await host.SignInAsync(WorkspaceRole.Member);

        var (answer, statements) = await MeasureAsync(person, path);

        Assert.Equal(status, answer);
        Assert.Empty(statements);
    }

    [Theory]
    [InlineData("/w/{slug}", 5)]
    [InlineData("/w/{slug}/projects", 3)]
    [InlineData("/w/{slug}/activity", 3)]
    [InlineData("/w/{slug}/settings", 3)]
    [InlineData("/w/{slug}/billing", 3)]
    [InlineData("/w/{slug}/upgrade", 3)]
    [InlineData("/dashboard?choose=true", 3)]
    [InlineData("/settings/profile", 3)]
    [InlineData("/api/workspaces/{workspace}", 3)]
    [InlineData("/api/workspaces/{workspace}/projects", 3)]
    public async Task A_page_or_call_costs_few_statements(string pattern, int most)
    {
        using var person = await Member.SignInAsync(host);
        var path = pattern.Replace("{slug}", person.Slug, StringComparison.Ordinal).Replace("{workspace}", person.WorkspaceId.ToString(), StringComparison.Ordinal);
        await MeasureAsync(person, path);

        var (answer, statements) = await MeasureAsync(person, path);

        Assert.Equal(HttpStatusCode.OK, answer);
        Assert.InRange(statements.Count, 1, most);
    }

    [Fact]
    public async Task A_plan_is_read_with_the_membership()
    {
        using var person = await Member.SignInAsync(host);
        var path = person.Api("/paid");
        await MeasureAsync(person, path);

        var (answer, statements) = await MeasureAsync(person, path);

        Assert.Equal(HttpStatusCode.OK, answer);
        Assert.Equal(2, statements.Count);
    }

    [Fact]
    public async Task An_endpoint_for_everyone_that_looks_knows_who_asks()
    {
        using var person = await Member.SignInAsync(host);
        using var stranger = host.CreateVisitor();

        using var known = await person.CallAsync(HttpMethod.Get, "/api/who");
        using var unknown = await stranger.SendAsync(HttpMethod.Get, "/api/who");

        Assert.Equal("Ada Lovelace", await known.Content.ReadAsStringAsync());
        Assert.Equal("nobody", await unknown.Content.ReadAsStringAsync());
    }

    private async Task<(HttpStatusCode Status, IReadOnlyList<string> Statements)> MeasureAsync(Member person, string path)
    {
        host.Statements.Clear();
        using var response = await person.CallAsync(HttpMethod.Get, path);
        return (response.StatusCode, host.Statements.Statements);
    }
}
