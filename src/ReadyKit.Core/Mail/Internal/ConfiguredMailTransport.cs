using Microsoft.Extensions.Options;

namespace ReadyKit.Mail.Internal;

/// <summary>
/// The library's transport: SMTP when a server is set. Validation lets it be missing in Development only, where a mail is as good as delivered when
/// it lies in the development mailbox.
/// </summary>
internal sealed class ConfiguredMailTransport(IOptions<MailOptions> options, SmtpMailTransport smtp) : IMailTransport
{
    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(options.Value.Host) ? Task.CompletedTask : smtp.SendAsync(mail, cancellationToken);
}
