namespace ReadyKit.Mail;

/// <summary>Hands a mail over to the world. The host's registration wins over the library's.</summary>
public interface IMailTransport
{
    /// <summary>Hands one mail over.</summary>
    /// <exception cref="MailRejectedException">The receiving side refused it for good; it is not tried again.</exception>
    Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
