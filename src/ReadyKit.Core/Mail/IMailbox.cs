namespace ReadyKit.Mail;

/// <summary>The mails that were queued or sent, for the development mailbox. Available in Development only.</summary>
public interface IMailbox
{
    /// <summary>Reads one page of the mails, the latest first.</summary>
    Task<PagedList<MailboxEntry>> ListAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>Reads one mail.</summary>
    Task<MailboxEntry?> FindAsync(Guid id, CancellationToken cancellationToken);
}
