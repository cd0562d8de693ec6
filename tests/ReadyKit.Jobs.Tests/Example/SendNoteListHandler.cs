using Microsoft.EntityFrameworkCore;
using ReadyKit.Jobs.TestApp;
using ReadyKit.Mail;

namespace ReadyKit.Jobs.Tests.Example;

public sealed class SendNoteListHandler(WorkerContext db, IMailer mailer) : IJobHandler<SendNoteList>
{
    public async Task HandleAsync(SendNoteList job, CancellationToken cancellationToken)
    {
        var notes = await db.Notes.OrderBy(n => n.Id).Select(n => n.Text).ToListAsync(cancellationToken);
        mailer.Queue(new MailContent { To = job.To, Subject = "Your notes", Paragraphs = notes });
    }
}
