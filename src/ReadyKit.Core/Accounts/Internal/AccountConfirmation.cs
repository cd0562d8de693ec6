using Microsoft.AspNetCore.Identity;
using ReadyKit.ActivityLog;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal;

/// <summary>Confirms addresses.</summary>
internal sealed class AccountConfirmation(
    ReadyKitDbContext context, UserManager<ReadyKitUser> users, AccountTokens tokens, AccountMails mails, SessionStarter sessions, IActivityLog log)
{
    private static readonly OperationResult _invalidLink = OperationResult.Failed(
        "invalid_link", "This link does not work any more. Ask for a new one by registering again with the same address.");

    public async Task<OperationResult> ConfirmAsync(string? token, CancellationToken cancellationToken)
    {
        if (await tokens.FindAsync(token, AccountTokenPurpose.ConfirmEmail, cancellationToken) is not { } found
            || await users.FindByIdAsync(found.UserId.ToString()!) is not { } user
            || await users.IsLockedOutAsync(user))
        {
            return _invalidLink;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await tokens.UseAsync(found, cancellationToken))
        {
            return _invalidLink;
        }

        user.EmailConfirmed = true;
        log.Record(new ActivityRecord("account.confirmed", "confirmed the email address") { ActorId = user.Id, ActorName = user.Name });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await sessions.StartAsync(user, cancellationToken);
        return OperationResult.Success;
    }

    /// <summary>Someone registers with an address that has an account: its owner gets a mail, the other learns nothing.</summary>
    public async Task RemindAsync(CheckedAccount account, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(account.Email) is not { } user || !await mails.MayMailAsync("register", user.NormalizedEmail!, cancellationToken))
        {
            return;
        }

        if (user.EmailConfirmed)
        {
            mails.AlreadyRegistered(user);
        }
        else
        {
            // Nobody has proven to own the address yet, so the latest registration counts, and only the latest link.
            user.Name = account.Name;
            user.PasswordHash = account.PasswordHash;
            await tokens.EndAsync(user.Id, AccountTokenPurpose.ConfirmEmail, cancellationToken);
            mails.Confirm(user, tokens.Add(user.Id, AccountTokenPurpose.ConfirmEmail, mails.ConfirmationLifetime));
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
