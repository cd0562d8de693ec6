using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Mail.Internal;

/// <summary>Hands a mail over. That it was sent is saved with the end of the job.</summary>
internal sealed class SendMailHandler(
    ReadyKitDbContext context, IMailTransport transport, IHostEnvironment environment, TimeProvider time, ILogger<SendMailHandler> logger)
    : IJobHandler<SendMail>
{
    public async Task HandleAsync(SendMail job, CancellationToken cancellationToken)
    {
        var mail = await context.Set<QueuedMail>().SingleOrDefaultAsync(m => m.Id == job.MailId, cancellationToken);
        if (mail is not { SentAt: null, Error: null })
        {
            return;
        }

        try
        {
            await transport.SendAsync(new OutgoingMail(mail.MessageId, mail.To, mail.Subject, mail.Text, mail.Html), cancellationToken);
            mail.SentAt = time.GetUtcNow();
        }
        catch (MailRejectedException e)
        {
            Log.Rejected(logger, mail.Id);
            mail.Error = TextRules.Shorten(MailText.OneLine(e.Message), QueuedMailConfiguration.MaxErrorLength);
        }

        EraseParts(mail);
    }

    private void EraseParts(QueuedMail mail)
    {
        if (!environment.IsDevelopment())
        {
            mail.Text = mail.Html = "";
        }
    }
}
