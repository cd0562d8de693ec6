using Microsoft.Extensions.Options;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Mail.Internal;

internal sealed class Mailer(
    ReadyKitDbContext context, IJobQueue jobs, MailRenderer renderer, MailWriter writer, IOptions<MailOptions> options, TimeProvider time) : IMailer
{
    public void Queue(MailContent mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        ThrowIfInvalid(mail);
        var id = Guid.CreateVersion7();
        context.Add(new QueuedMail
        {
            Id = id,
            MessageId = $"{id:N}@{DomainOf(options.Value.From)}",
            To = mail.To,
            Subject = TextRules.Shorten(MailText.OneLine(mail.Subject), QueuedMailConfiguration.MaxSubjectLength),
            Text = renderer.RenderText(mail),
            Html = renderer.RenderHtml(mail),
            CreatedAt = time.GetUtcNow(),
        });

        // A mail about a workspace must still go out when the workspace is gone.
        jobs.EnqueueOutsideWorkspace(new SendMail(id));
    }

    public void Queue(LocalizedMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        Queue(writer.Write(mail));
    }

    private static void ThrowIfInvalid(MailContent mail)
    {
        MailText.ThrowIfBroken(mail.To, "address");
        MailText.ThrowIfBroken(mail.Subject, "subject");
        if (!MailAddresses.IsBare(mail.To))
        {
            throw new ArgumentException("The address is not one that mail can go to.", nameof(mail));
        }

        if (mail.ActionUrl is { } url && !(url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)))
        {
            throw new ArgumentException("The button must lead to an absolute http or https address.", nameof(mail));
        }
    }

    private static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];
}
