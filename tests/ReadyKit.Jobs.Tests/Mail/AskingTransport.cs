using Microsoft.Extensions.Options;
using ReadyKit.Mail;

namespace ReadyKit.Jobs.Tests.Mail;

/// <summary>A transport of the host's own that reads the library's settings as soon as it is made.</summary>
internal sealed class AskingTransport(IOptions<MailOptions> options) : IMailTransport
{
    public string From { get; } = options.Value.From;

    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken) => Task.CompletedTask;
}
