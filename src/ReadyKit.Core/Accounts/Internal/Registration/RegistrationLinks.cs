using Microsoft.Extensions.Options;

namespace ReadyKit.Accounts.Internal.Registration;

/// <summary>The links that confirm an address.</summary>
internal sealed class RegistrationLinks(
    AccountTokens tokens, AccountMails mails, RegistrationCookie cookie, IOptions<AccountOptions> options)
{
    private TimeSpan Lifetime => options.Value.ConfirmationLifetime;

    /// <summary>Adds a link and its mail to the current unit of work.</summary>
    /// <returns>The link's token.</returns>
    public string Mail(ReadyKitUser user)
    {
        var token = tokens.Add(user.Id, AccountTokenPurpose.ConfirmEmail, Lifetime);
        mails.Confirm(user, token);
        return token;
    }

    /// <summary>Remembers the link in the browser. Where none was mailed too, or the cookie would tell who has an account.</summary>
    public void BindToBrowser(string? token) => cookie.Write(token ?? Secret.New(), Lifetime);

    public bool IsOfThisBrowser(string? token) => cookie.Matches(token);
}
