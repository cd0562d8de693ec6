using Microsoft.Extensions.Options;
using ReadyKit.Mail;

namespace ReadyKit.Accounts.Internal;

/// <summary>The mails about accounts. They go to the address as it is stored, never as it was typed.</summary>
internal sealed class AccountMails(
    IMailer mailer, IPublicUrl url, Throttles throttles, IOptions<AccountOptions> options)
{
    private const int MailsPerHour = 3;

    /// <summary>Whether another mail of this kind may go to the address this hour.</summary>
    public Task<bool> MayMailAsync(string kind, string normalizedEmail, CancellationToken cancellationToken) =>
        throttles.TryTakeAsync("mail:" + kind, normalizedEmail, MailsPerHour, TimeSpan.FromHours(1), cancellationToken);

    public void Confirm(ReadyKitUser user, string token) =>
        Queue("account.confirm", user, $"/confirm-email?token={token}", options.Value.ConfirmationLifetime);

    public void AlreadyRegistered(ReadyKitUser user) => Queue("account.known", user, "/login");

    public void Reset(ReadyKitUser user, string token) => Queue("account.reset", user, $"/reset-password?token={token}", options.Value.ResetLifetime);

    public void PasswordChanged(ReadyKitUser user) => Queue("account.password_changed", user, "/login");

    private void Queue(string template, ReadyKitUser user, string path, TimeSpan? lifetime = null) => mailer.Queue(new LocalizedMail
    {
        To = user.Email!,
        Template = template,
        Arguments = { ["name"] = user.Name, ["lifetime"] = lifetime },
        ActionUrl = url.For(path),
    });
}
