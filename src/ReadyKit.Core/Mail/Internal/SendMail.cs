namespace ReadyKit.Mail.Internal;

/// <summary>The job of sending one mail.</summary>
internal sealed record SendMail(Guid MailId)
{
    public const string Name = "mail.send";
}
