using MimeKit;
using ReadyKit.Jobs.Tests.Hosting;
using ReadyKit.Mail;

namespace ReadyKit.Jobs.Tests.Mail;

public sealed class MailContentTests : DatabaseTest
{
    public static TheoryData<string> HostileNames =>
    [
        "${7*7}",
        "{{7*7}}",
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><b>&amp;'",
        "Zoë 王 👩‍🚀",
    ];

    [Theory]
    [MemberData(nameof(HostileNames))]
    [Trait("Case", "IN-15")]
    public async Task Names_come_out_as_typed_and_never_as_markup(string name)
    {
        var mail = await SendAsync(new MailContent
        {
            To = "ada@example.com",
            Subject = $"News for {name}",
            Paragraphs = [$"Hello {name},", "welcome."],
            ActionLabel = name,
            ActionUrl = new Uri("https://app.example.com/x?a=1&b=\"2\""),
            Footnote = $"Because of {name}.",
        });

        Assert.Equal($"News for {name}", mail.Subject);
        Assert.Contains($"Hello {name},", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"{name}:\nhttps://app.example.com/x?a=1&b=%222%22\n", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("href=\"https://app.example.com/x?a=1&amp;b=%222%22\"", mail.HtmlBody, StringComparison.Ordinal);
        var markup = mail.HtmlBody!.Split('<').Skip(1).Select(tag => tag.Split('>', ' ')[0]).Distinct();
        Assert.Subset(
            new HashSet<string> { "!DOCTYPE", "html", "head", "meta", "title", "/title", "/head", "body", "div", "p", "/p", "a", "/a", "/div", "/body", "/html" },
            markup.ToHashSet());
        var text = System.Net.WebUtility.HtmlDecode(mail.HtmlBody);
        Assert.Contains($"Hello {name},</p>", text, StringComparison.Ordinal);
        Assert.Contains($"Because of {name}.</p>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ada\r\nBcc: eve@example.com")]
    [InlineData("Ada\nSubject: other")]
    [InlineData("Ada\0\u2028\u0085x")]
    [Trait("Case", "AU-12")]
    public async Task A_name_with_line_breaks_stays_within_its_line(string name)
    {
        var mail = await SendAsync(MailHost.Plain("ada@example.com") with { Paragraphs = [$"Hello {name}!"] });

        Assert.Equal("Hello", mail.Subject);
        Assert.Equal("ada@example.com", mail.To.ToString());
        Assert.Empty(mail.Bcc);
        var line = mail.TextBody!.Split('\n').Single(l => l.StartsWith("Hello Ada", StringComparison.Ordinal));
        Assert.EndsWith("!", line, StringComparison.Ordinal);
        Assert.DoesNotContain(line, char.IsControl);
    }

    [Theory]
    [InlineData("ada@example.com\r\nBcc: eve@example.com", "Hello")]
    [InlineData("ada@example.com, eve@example.com", "Hello")]
    [InlineData("Eve <eve@example.com>", "Hello")]
    [InlineData("ada@example.com\0", "Hello")]
    [InlineData("nobody", "Hello")]
    [InlineData("ada@example.com", "Hello\r\nBcc: eve@example.com")]
    [InlineData("ada@example.com", "Hello\0")]
    [Trait("Case", "AU-12")]
    public async Task An_address_or_subject_that_could_add_a_header_is_refused(string to, string subject)
    {
        await using var host = await WorkerHost.PrepareAsync(Database);

        await Assert.ThrowsAsync<ArgumentException>(() => host.QueueMailAsync(MailHost.Plain(to) with { Subject = subject }));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    public async Task The_button_leads_to_the_web_only(string url)
    {
        await using var host = await WorkerHost.PrepareAsync(Database);
        var mail = MailHost.Plain("ada@example.com") with { ActionUrl = new Uri(url, UriKind.RelativeOrAbsolute) };

        await Assert.ThrowsAsync<ArgumentException>(() => host.QueueMailAsync(mail));
    }

    [Fact]
    public async Task A_mail_bears_the_products_name_and_says_that_no_person_wrote_it()
    {
        var mail = await SendAsync(
            MailHost.Plain("ada@example.com") with { Subject = new string('x', 400) }, new() { ["ReadyKit:ProductName"] = "Ada & Söhne" });

        Assert.Equal("\"Ada & Söhne\" <hello@example.com>", mail.From.ToString());
        Assert.Contains(">Ada &amp; Söhne</p>", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("-- \nAda & Söhne", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Equal(300, mail.Subject!.Length);
        Assert.EndsWith("@example.com", mail.MessageId, StringComparison.Ordinal);
    }

    private async Task<MimeMessage> SendAsync(MailContent content, Dictionary<string, string?>? settings = null)
    {
        await using var server = new SmtpServer();
        await using var host = await WorkerHost.StartAsync(Database, new(server.Settings.Concat(settings ?? [])));
        await host.QueueMailAsync(content);
        await host.UntilIdleAsync();
        return Assert.Single(server.Accepted);
    }
}
