using System.CommandLine;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing;
using ReadyKit.Cli;
using ReadyKit.Core.Tests.Web;
using ReadyKit.Mail;

namespace ReadyKit.Core.Tests.Localization;

/// <summary>Nothing that people read stands outside of the resource files: pages, problems, mails, activities and commands.</summary>
public sealed partial class PseudoLanguageTests(PseudoHost host) : IClassFixture<PseudoHost>
{
    private const string Person = "Zoë Zeta";

    [Theory]
    [InlineData("/")]
    [InlineData("/login")]
    [InlineData("/register")]
    [InlineData("/forgot-password")]
    [InlineData("/reset-password")]
    [InlineData("/confirm-email")]
    [InlineData("/check-your-mail")]
    [InlineData("/setup")]
    [InlineData("/nothing-here")]
    [InlineData("/dev/mail")]
    [InlineData("/dev/billing")]
    public async Task Pages_for_everybody_say_nothing_else(string path)
    {
        using var visitor = host.CreateVisitor();
        using var response = await visitor.SendAsync(HttpMethod.Get, path, null, ("Accept", "text/html"));

        var html = await response.Content.ReadAsStringAsync();

        Assert.Contains(BracketedText.Open, WebUtility.HtmlDecode(html));
        Assert.Equal([], BracketedText.OutsideOfPage(html, Known("")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/projects")]
    [InlineData("/billing")]
    [InlineData("/upgrade")]
    [InlineData("/activity")]
    [InlineData("/settings")]
    [InlineData("~/settings/profile")]
    public async Task Pages_of_a_workspace_say_nothing_else(string path)
    {
        using var member = await Member.SignInAsync(host, Person);

        var page = await member.Visitor.OpenAsync(path.StartsWith('~') ? path[1..] : $"/w/{member.Slug}{path}");

        var context = JsonDocument.Parse(page.Html.Split("id=\"rk-context\"")[1].Split('>', 2)[1].Split("</script>")[0]).RootElement;
        Assert.Equal([], BracketedText.OutsideOfPage(page.Html, Known(member.Email)));
        Assert.Equal([], BracketedText.Outside(context.GetProperty("title").GetString()!, Known(member.Email)));
    }

    [Fact]
    public async Task Pages_of_the_development_provider_say_nothing_else()
    {
        using var member = await Member.SignInAsync(host, Person);
        var visitor = member.Visitor;

        var checkout = await visitor.StartCheckoutAsync(new TestWorkspace { Id = member.WorkspaceId, Slug = member.Slug });
        var declined = await visitor.PressAsync(checkout, "pay-fails");
        await visitor.PressAsync(declined, "pay");
        var fields = new Dictionary<string, string> { [Visitor.TokenField] = member.Token };
        var portal = await visitor.SubmitAsync(checkout, new HtmlForm($"/w/{member.Slug}/billing/portal", "post", fields));
        var overview = await visitor.OpenAsync("/dev/billing");

        Assert.StartsWith("/dev/billing/portal/", portal.Path, StringComparison.Ordinal);
        Assert.All([checkout, declined, portal, overview], page => Assert.Equal(
            [], BracketedText.OutsideOfPage(EventType().Replace(page.Html, "<"), Known(member.Email).Append("@example.com"))));
    }

    [Theory]
    [InlineData("GET", "/api/nothing-here", 404)]
    [InlineData("PUT", "/api/workspaces", 405)]
    [InlineData("PUT", "/api/profile", 400)]
    [InlineData("POST", "{api}/projects", 400)]
    [InlineData("PUT", "{api}/projects/0198a1b0-0000-7000-8000-000000000000", 404)]
    public async Task Problems_say_nothing_else(string method, string path, int status)
    {
        using var member = await Member.SignInAsync(host, Person);
        using var content = System.Net.Http.Json.JsonContent.Create(new { name = path.EndsWith("000", StringComparison.Ordinal) ? "Good" : "" });

        using var response = await member.CallAsync(new HttpMethod(method), path.Replace("{api}", member.Api(), StringComparison.Ordinal), method == "GET" ? null : content);

        await AssertBracketedAsync(response, status);
    }

    [Theory]
    [InlineData("GET", "/api/profile", "same-origin", 401)]
    [InlineData("POST", "/api/profile", "cross-site", 403)]
    [InlineData("TRACE", "/api/profile", "same-origin", 405)]
    public async Task Problems_of_strangers_say_nothing_else(string method, string path, string site, int status)
    {
        using var visitor = host.CreateVisitor();

        using var response = await visitor.SendAsync(new HttpMethod(method), path, null, ("Accept", "application/json"), ("Sec-Fetch-Site", site));

        await AssertBracketedAsync(response, status);
    }

    [Fact]
    public async Task Refused_forms_and_mails_say_nothing_else()
    {
        var address = CoreHost.NewAddress();
        using var visitor = host.CreateVisitor();

        var refused = await visitor.SubmitAsync("/register", ("Name", ""), ("Email", "nobody"), ("Password", "short"));
        await visitor.SubmitAsync("/register", ("Name", Person), ("Email", address), ("Password", "seven green bicycles sing"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal([], BracketedText.OutsideOfPage(refused.Html, Known("")));
        await Eventually.TrueAsync(async () => await FindMailAsync(address) is not null, "the mail is there");
        var mail = (await FindMailAsync(address))!;
        Assert.Equal([], BracketedText.Outside(mail.Subject));
        Assert.Equal([], BracketedText.Outside(Url().Replace(mail.Text, ""), Known(address)));
        Assert.Equal([], BracketedText.OutsideOfPage(Url().Replace(mail.Html, ""), Known(address)));
    }

    [Fact]
    public async Task Activities_say_nothing_else()
    {
        using var member = await Member.SignInAsync(host, Person);
        using var response = await member.CallAsync(HttpMethod.Get, member.Api("/activity"));

        var entries = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("items").EnumerateArray().ToList();

        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.Equal([], BracketedText.Outside(entry.GetProperty("text").GetString()!)));
    }

    [Fact]
    public async Task Commands_say_nothing_else()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetServices<ICommandModule>().SelectMany(module => module.CreateCommands()).ToList();

        var root = new RootCommand();
        commands.ForEach(root.Add);
        await root.Parse(["create", "-e", CoreHost.NewAddress(), "-p", "seven green bicycles sing"]).InvokeAsync();
        var refusal = await Assert.ThrowsAsync<CommandException>(() => root
            .Parse(["create", "-e", "nobody", "-p", "short"]).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));

        var options = commands.SelectMany(command => command.Options).ToList();
        string?[] told = [.. commands.Select(command => command.Description), .. options.Select(option => option.Description), .. options.Select(option => option.HelpName),
            .. refusal.Messages, .. host.Terminal.Told.Split(Environment.NewLine)];
        Assert.All(told, text => Assert.Equal([], BracketedText.Outside(text ?? "")));
        Assert.Contains(BracketedText.Open, host.Terminal.Told);
    }

    [Fact]
    public void Words_outside_of_brackets_are_found()
    {
        const string html = "<p title=\"Hint\">⟦Hello <a>⟦Ada⟧</a>⟧ Grace</p><script>var a;</script><b>Ada</b>";

        Assert.Equal(["Hint", "Grace"], BracketedText.OutsideOfPage(html, "Ada"));
    }

    private static async Task AssertBracketedAsync(HttpResponseMessage response, int status)
    {
        Assert.Equal(status, (int)response.StatusCode);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        var fields = problem.TryGetProperty("errors", out var errors) ? errors.EnumerateObject().SelectMany(field => field.Value.EnumerateArray()) : [];
        JsonElement[] told = [problem.GetProperty("title"), problem.GetProperty("detail"), .. fields];
        Assert.All(told, text => Assert.StartsWith($"{BracketedText.Open}", text.GetString(), StringComparison.Ordinal));
    }

    private async Task<MailboxEntry?> FindMailAsync(string address) => (await host.WithServicesAsync(services =>
        services.GetRequiredService<IMailbox>().ListAsync(new PageRequest(), CancellationToken.None))).Items.FirstOrDefault(mail => mail.To == address);

    // What people and settings named.
    private IEnumerable<string> Known(string email)
    {
        var plans = host.Services.GetRequiredService<IPlanCatalog>().All;
        return [.. plans.SelectMany(plan => plan.Highlights.Append(plan.Name).Append(plan.Description)), "Acme", email, Person, "ZZ"];
    }

    [GeneratedRegex("(?<=<strong>)[a-z]+[.][a-z_.]+<")]
    private static partial Regex EventType();

    [GeneratedRegex(@"https?://[^\s<""]+")]
    private static partial Regex Url();
}
