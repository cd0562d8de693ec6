using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Mail.Internal;

internal sealed class Mailbox(ReadyKitDbContext context) : IMailbox
{
    private static readonly Expression<Func<QueuedMail, MailboxEntry>> _toEntry =
        m => new MailboxEntry(m.Id, m.To, m.Subject, m.Text, m.Html, m.CreatedAt, m.SentAt, m.Error);

    public Task<PagedList<MailboxEntry>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var mails = context.Set<QueuedMail>().AsNoTracking().WhereContains(page.Search, m => m.To + " " + m.Subject);
        return mails.OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Select(_toEntry).ToPageAsync(page, cancellationToken);
    }

    public Task<MailboxEntry?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<QueuedMail>().AsNoTracking().Where(m => m.Id == id).Select(_toEntry).SingleOrDefaultAsync(cancellationToken);
}
