using Microsoft.AspNetCore.Identity;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal;

/// <summary>Someone registers with an address that has an account: its owner gets a mail, the other learns nothing.</summary>
internal sealed class RepeatedRegistration(
    ReadyKitDbContext context, UserManager<ReadyKitUser> users, RegistrationLinks links, AccountMails mails)
{
    /// <returns>The token of the link that was mailed; <see langword="null"/> when none was.</returns>
    public async Task<string?> AnswerAsync(CheckedAccount account, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(account.Email) is not { } user || !await mails.MayMailAsync("register", user.NormalizedEmail!, cancellationToken))
        {
            return null;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var token = await ReplaceAsync(user, account, cancellationToken);
        if (token is null)
        {
            mails.AlreadyRegistered(user);
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return token;
    }

    // Nobody has proven to own the address yet, so the latest registration counts, and only its link. Who confirms it must be the one who
    // made it: see ConfirmationProof. The row is held, so that nothing is replaced of an account that is being confirmed.
    private async Task<string?> ReplaceAsync(ReadyKitUser user, CheckedAccount account, CancellationToken cancellationToken)
    {
        if (!await context.HoldAccountAsync(user.Id, u => !u.EmailConfirmed, cancellationToken))
        {
            return null;
        }

        user.Name = account.Name;
        user.PasswordHash = account.PasswordHash;
        await links.EndAsync(user, cancellationToken);
        return links.Mail(user);
    }
}
