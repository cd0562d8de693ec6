using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using ReadyKit.Mail;
using ReadyKit.TestHost.Visitors;

namespace ReadyKit.TestHost.Hosting;

/// <summary>The ways people take through the sample's pages, so that tests can begin where they need to.</summary>
public static partial class SaasHostVisits
{
    public const string Password = "seven green bicycles sing";

    /// <summary>Registers, opens the link of the confirmation mail, and signs in.</summary>
    public static async Task<Visitor> RegisterAndConfirmAsync(
        this SaasHostFactory factory, string email, string name = "Ada Lovelace", string password = Password)
    {
        ArgumentNullException.ThrowIfNull(factory);
        var visitor = factory.CreateVisitor();
        var registered = await visitor.SubmitAsync("/register", ("Name", name), ("Email", email), ("Password", password));
        registered.MustBeAt("/check-your-mail");
        var page = await visitor.OpenAsync(await factory.ReadLinkAsync(email, "/confirm-email"));
        (await visitor.SubmitAsync(page, page.Form(Visitor.TokenField))).MustBeAt("/w/");
        return visitor;
    }

    /// <summary>Signs in with a fresh cookie jar.</summary>
    public static async Task<Visitor> SignInAsync(this SaasHostFactory factory, string email, string password = Password)
    {
        ArgumentNullException.ThrowIfNull(factory);
        var visitor = factory.CreateVisitor();
        (await visitor.SubmitAsync("/login", ("Email", email), ("Password", password))).MustBeAt("/");
        return visitor;
    }

    /// <summary>The mails to this address, the latest first. Links to set a password are mailed in the background; this waits for those asked for.</summary>
    public static Task<IReadOnlyList<MailboxEntry>> ReadMailsAsync(this SaasHostFactory factory, string email)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return factory.WithServicesAsync(async services =>
        {
            await UntilResetsAreMailedAsync(services.GetRequiredService<ReadyKitDbContext>());
            var page = new PageRequest(1, PageRequest.MaxPerPage);
            var mails = await services.GetRequiredService<IMailbox>().ListAsync(page, CancellationToken.None);
            return (IReadOnlyList<MailboxEntry>)[.. mails.Items.Where(mail => mail.To.Contains(email, StringComparison.OrdinalIgnoreCase))];
        });
    }

    /// <summary>The path and query of the link to this page in the latest mail to the address.</summary>
    public static async Task<string> ReadLinkAsync(this SaasHostFactory factory, string email, string path)
    {
        var mails = await factory.ReadMailsAsync(email);
        return mails.SelectMany(mail => LinkPattern().Matches(mail.Text))
            .Select(link => new Uri(link.Value).PathAndQuery)
            .FirstOrDefault(link => link.StartsWith(path, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No mail to {email} links to {path}.");
    }

    private static async Task UntilResetsAreMailedAsync(ReadyKitDbContext context)
    {
        for (var tries = 0; tries < 3000; tries++)
        {
            var waiting = await context.Database
                .SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM rk_jobs WHERE "Type" = 'accounts.mail_password_reset' AND "FailedAt" IS NULL""").SingleAsync();
            if (waiting == 0)
            {
                return;
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException("Links to set a password were asked for, but nobody mails them.");
    }

    [GeneratedRegex(@"https?://[^\s<>""]+")]
    private static partial Regex LinkPattern();
}
