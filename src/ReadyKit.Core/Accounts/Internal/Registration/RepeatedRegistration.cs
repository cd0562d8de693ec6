using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.Registration;

/// <summary>Someone registers with an address that has an account: its owner gets a mail, the other learns nothing.</summary>
internal sealed class RepeatedRegistration(
    ReadyKitDbContext context,
    UserManager<ReadyKitUser> users,
    RegistrationWriter writer,
    IEnumerable<INewAccountParticipant> participants,
    AccountMails mails)
{
    /// <returns>The token of the link that was mailed; <see langword="null"/> when none was.</returns>
    public async Task<string?> AnswerAsync(ValidatedAccount account, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(account.Email) is not { } user || !await mails.MayMailAsync("register", user.NormalizedEmail!, cancellationToken))
        {
            return null;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var token = await TryReplaceAsync(user, account, cancellationToken);
        if (token is null && await context.Users.AnyAsync(u => u.Id == user.Id, cancellationToken))
        {
            mails.AlreadyRegistered(user);
            await context.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return token;
    }

    // Nobody has proven to own the address yet, so the latest registration counts, and only its link; nothing stays of what another chose. Who
    // confirms it must be the one who made it: see ConfirmationProof. The row is held, so that no account goes that is being confirmed.
    private async Task<string?> TryReplaceAsync(ReadyKitUser user, ValidatedAccount account, CancellationToken cancellationToken)
    {
        if (!await context.HoldAccountAsync(user.Id, UnusedAccount.IsFresh, cancellationToken))
        {
            return null;
        }

        foreach (var participant in participants)
        {
            await participant.OnDiscardingAsync(user, cancellationToken);
        }

        context.Remove(user);
        await context.SaveChangesAsync(cancellationToken);
        return await writer.TryWriteAsync(account, cancellationToken);
    }
}
