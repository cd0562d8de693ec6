using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Jobs;
using ReadyKit.Mail;

namespace ReadyKit.Testing;

/// <summary>Reads the mails that an app in Development would have sent.</summary>
public static partial class TestMailbox
{
    /// <summary>The mails to this address, the latest first. Links to set a password are mailed in the background; this waits for those asked for.</summary>
    /// <param name="app">The app; its environment is Development.</param>
    /// <param name="email">The address.</param>
    public static Task<IReadOnlyList<MailboxEntry>> ReadMailsAsync(this ITestApp app, string email) => app.WithServicesAsync(async services =>
    {
        await Eventually.TrueAsync(async () => await services.CountResetsAsync() == 0, "the links to set a password are mailed");
        var page = new PageRequest(1, PageRequest.MaxPerPage);
        var mails = await services.GetRequiredService<IMailbox>().ListAsync(page, CancellationToken.None);
        return (IReadOnlyList<MailboxEntry>)[.. mails.Items.Where(mail => mail.To.Contains(email, StringComparison.OrdinalIgnoreCase))];
    });

    /// <summary>The path and query of the link to this page in the latest mail to the address that has one.</summary>
    /// <param name="app">The app; its environment is Development.</param>
    /// <param name="email">The address.</param>
    /// <param name="path">How the link's path begins, such as <c>/confirm-email</c>.</param>
    /// <exception cref="InvalidOperationException">No mail to the address has such a link.</exception>
    public static async Task<string> ReadLinkAsync(this ITestApp app, string email, string path)
    {
        var mails = await app.ReadMailsAsync(email);
        return mails.SelectMany(mail => LinkPattern().Matches(mail.Text))
            .Select(link => new Uri(link.Value).PathAndQuery)
            .FirstOrDefault(link => link.StartsWith(path, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No mail to {email} links to {path}.");
    }

    private static Task<int> CountResetsAsync(this IServiceProvider services) => services.GetRequiredService<IJobBacklog>()
        .CountAsync("accounts.mail_password_reset", DateTimeOffset.MaxValue, CancellationToken.None);

    [GeneratedRegex(@"https?://[^\s<>""]+")]
    private static partial Regex LinkPattern();
}
