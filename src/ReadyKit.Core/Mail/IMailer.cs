namespace ReadyKit.Mail;

/// <summary>Sends mails, as rows of the current unit of work: a mail goes out if and only if the unit of work is saved.</summary>
public interface IMailer
{
    /// <summary>Adds a mail to the current unit of work; the caller saves.</summary>
    /// <exception cref="ArgumentException">The address or the subject holds a line break.</exception>
    void Queue(MailContent mail);
}
