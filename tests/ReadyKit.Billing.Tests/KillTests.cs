using System.Text.RegularExpressions;
using ReadyKit.TestHost.Databases;
using ReadyKit.TestHost.Hosting;
using ReadyKit.TestHost.Processes;
using ReadyKit.TestHost.Visitors;

namespace ReadyKit.Billing.Tests;

public sealed partial class KillTests
{
    private const string Email = "ada@example.com";

    [Fact]
    [Trait("Case", "WH-05")]
    [Trait("Case", "SU-01")]
    public async Task A_process_killed_in_the_middle_of_a_purchase_loses_and_doubles_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var process = new SaasHostProcess(database);
        await process.StartAsync();
        using var visitor = Visit(process);
        var ada = await RegisterAsync(visitor);
        var checkout = await ada.StartCheckoutAsync();

        await RestartAsync(process);
        Assert.Equal(checkout.Path, (await ada.StartCheckoutAsync()).Path);
        using var form = new FormUrlEncodedContent(checkout.Forms[0].Fields.Append(new("action", "pay")));
        using var paid = await visitor.Http.PostAsync(new Uri(checkout.Path, UriKind.Relative), form);
        await RestartAsync(process);

        await ada.WaitForAsync("pro", "active");
        Assert.StartsWith("/billing/success", (await visitor.OpenAsync(paid.Headers.Location!.PathAndQuery)).Path, StringComparison.Ordinal);
        var mailbox = await visitor.OpenAsync("/dev/mail");
        Assert.Single(MailPattern().Matches(mailbox.Html).Select(link => link.Value).Distinct(), link => IsWelcome(mailbox.Html, link));
    }

    private static async Task RestartAsync(SaasHostProcess process)
    {
        await process.KillAsync();
        await process.StartAsync();
    }

    private static Visitor Visit(SaasHostProcess process)
    {
        var jar = new CookieJar { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } };
        return new Visitor(new HttpClient(jar) { BaseAddress = process.BaseAddress }, jar);
    }

    private static async Task<Subscriber> RegisterAsync(Visitor visitor)
    {
        await visitor.SubmitAsync("/register", ("Name", "Ada Lovelace"), ("Email", Email), ("Password", SaasHostVisits.Password));
        var mailbox = await visitor.OpenAsync("/dev/mail");
        var mail = await visitor.OpenAsync(MailPattern().Match(mailbox.Html).Value);
        var link = new Uri(System.Net.WebUtility.HtmlDecode(LinkPattern().Match(mail.Html).Value)).PathAndQuery;
        var page = await visitor.OpenAsync(link);
        await visitor.SubmitAsync(page, page.Form(Visitor.TokenField));
        return await Subscriber.FindAsync(visitor, Email);
    }

    private static bool IsWelcome(string mailbox, string link)
    {
        var start = mailbox.IndexOf(link, StringComparison.Ordinal);
        var end = mailbox.IndexOf("</a>", start, StringComparison.Ordinal);
        return mailbox[start..end].Contains("You are on Pro now", StringComparison.Ordinal);
    }

    [GeneratedRegex("/dev/mail/[0-9a-f-]{36}")]
    private static partial Regex MailPattern();

    [GeneratedRegex(@"https?://[^\s""<]+/confirm-email\?[^\s""<]+")]
    private static partial Regex LinkPattern();
}
