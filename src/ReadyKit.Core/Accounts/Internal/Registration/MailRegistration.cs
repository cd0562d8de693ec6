namespace ReadyKit.Accounts.Internal.Registration;

/// <summary>The job of mailing to an address that somebody registered.</summary>
internal sealed record MailRegistration(Guid RegistrationId)
{
    public const string Name = "accounts.mail_registration";
}
