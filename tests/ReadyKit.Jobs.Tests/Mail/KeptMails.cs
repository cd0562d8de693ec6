using System.Collections.Concurrent;
using ReadyKit.Mail;

namespace ReadyKit.Jobs.Tests.Mail;

/// <summary>A transport of the host's own.</summary>
internal sealed class KeptMails : IMailTransport
{
    public ConcurrentQueue<OutgoingMail> Mails { get; } = new();

    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        Mails.Enqueue(mail);
        return Task.CompletedTask;
    }
}
