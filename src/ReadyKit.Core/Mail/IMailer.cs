namespace ReadyKit.Mail;

/// <summary>Sends mails, as rows of the current unit of work: a mail goes out if and only if the unit of work is saved.</summary>
public interface IMailer
{
    /// <summary>Adds a mail to the current unit of work; the caller saves.</summary>
    /// <exception cref="ArgumentException">The address or the subject holds a line break.</exception>
    void Queue(MailContent mail);

    /// <summary>Adds a mail whose words stand in resource files to the current unit of work; the caller saves.</summary>
    /// <exception cref="ArgumentException">The address holds a line break, or no resource has the template's subject and text.</exception>
    void Queue(LocalizedMail mail);
}
