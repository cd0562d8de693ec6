using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal;

/// <summary>Mails the link to set a new password, if there is someone to mail it to.</summary>
internal sealed class PasswordResetMail(
    ReadyKitDbContext context, UserManager<ReadyKitUser> users, AccountTokens tokens, AccountMails mails, IOptions<AccountOptions> options)
{
    public async Task SendAsync(string email, CancellationToken cancellationToken)
    {
        // Counted for unknown addresses too, so that both take the same time.
        var mayMail = await mails.MayMailAsync("reset", users.NormalizeEmail(email), cancellationToken);
        var user = await users.FindByEmailAsync(email);
        if (!mayMail)
        {
            return;
        }

        if (user is { EmailConfirmed: true } && !await users.IsLockedOutAsync(user))
        {
            mails.Reset(user, tokens.Add(user.Id, AccountTokenPurpose.ResetPassword, options.Value.ResetLifetime));
        }
        else
        {
            // Nobody learns this token, and it is over already: written only because the other path writes one.
            tokens.Add(null, AccountTokenPurpose.ResetPassword, TimeSpan.Zero);
        }

        await tokens.RemoveExpiredAsync(cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }
}
