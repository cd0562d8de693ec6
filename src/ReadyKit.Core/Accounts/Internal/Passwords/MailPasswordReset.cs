namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>The job of mailing a link to set a new password, if the address has an account.</summary>
internal sealed record MailPasswordReset(string Email)
{
    public const string Name = "accounts.mail_password_reset";
}
