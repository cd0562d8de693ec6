using Microsoft.Extensions.Options;
using ReadyKit.Mail;

namespace ReadyKit.Accounts.Internal;

/// <summary>The mails about accounts. They go to the address as it is stored, never as it was typed.</summary>
internal sealed class AccountMails(IMailer mailer, IPublicUrl url, IOptions<AccountOptions> options)
{
    // Whoever registered may have given another's address: the mail carries nothing that they wrote.
    public void Confirm(string email, string token) =>
        Queue("account.confirm", email, null, $"/confirm-email?token={token}", options.Value.ConfirmationLifetime);

    public void AlreadyRegistered(ReadyKitUser user) => Queue("account.known", user.Email!, user.Name, "/login");

    public void Reset(ReadyKitUser user, string token) =>
        Queue("account.reset", user.Email!, user.Name, $"/reset-password?token={token}", options.Value.ResetLifetime);

    public void PasswordChanged(ReadyKitUser user) => Queue("account.password_changed", user.Email!, user.Name, "/login");

    private void Queue(string template, string email, string? name, string path, TimeSpan? lifetime = null) => mailer.Queue(new LocalizedMail
    {
        To = email,
        Template = template,
        Arguments = { ["name"] = name, ["lifetime"] = lifetime },
        ActionUrl = url.For(path),
    });
}
