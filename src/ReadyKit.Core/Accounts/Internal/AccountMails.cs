using Microsoft.Extensions.Options;
using ReadyKit.Mail;

namespace ReadyKit.Accounts.Internal;

/// <summary>The mails about accounts. They go to the address as it is stored, never as it was typed.</summary>
internal sealed class AccountMails(
    IMailer mailer, IPublicUrl url, IOptions<ReadyKitOptions> product, IOptions<AccountOptions> options)
{
    private string Product => product.Value.ProductName;

    // Whoever registered may have given another's address: the mail carries nothing that they wrote.
    public void Confirm(string email, string token) => mailer.Queue(new MailContent
    {
        To = email,
        Subject = $"Confirm your email address for {Product}",
        Paragraphs = ["Hello,", $"Welcome to {Product}. Confirm that this is your address and you are in."],
        ActionLabel = "Confirm email address",
        ActionUrl = url.For($"/confirm-email?token={token}"),
        Footnote = $"The link works once, for {Durations.InWords(options.Value.ConfirmationLifetime)}. In another browser than the one you registered in, "
            + "it asks for the password you chose. If you did not register, do nothing.",
    });

    public void AlreadyRegistered(ReadyKitUser user) => mailer.Queue(new MailContent
    {
        To = user.Email!,
        Subject = $"You already have an account at {Product}",
        Paragraphs = [$"Hello {user.Name},", "someone tried to register with your address. If it was you: you have an account already, so just sign in."],
        ActionLabel = "Sign in",
        ActionUrl = url.For("/login"),
        Footnote = "If it was not you, do nothing: nobody got in.",
    });

    public void Reset(ReadyKitUser user, string token) => mailer.Queue(new MailContent
    {
        To = user.Email!,
        Subject = $"Set a new password for {Product}",
        Paragraphs = [$"Hello {user.Name},", "someone, hopefully you, asked to set a new password for your account."],
        ActionLabel = "Set a new password",
        ActionUrl = url.For($"/reset-password?token={token}"),
        Footnote = $"The link works once, for {Durations.InWords(options.Value.ResetLifetime)}. If you did not ask, do nothing: your password stays as it is.",
    });

    public void PasswordChanged(ReadyKitUser user) => mailer.Queue(new MailContent
    {
        To = user.Email!,
        Subject = $"Your password for {Product} was changed",
        Paragraphs = [$"Hello {user.Name},", "the password of your account was just changed, and all devices were signed out."],
        ActionLabel = "Sign in",
        ActionUrl = url.For("/login"),
        Footnote = "If it was not you, set a new password at once: choose “Forgot it?” on the sign-in page.",
    });
}
