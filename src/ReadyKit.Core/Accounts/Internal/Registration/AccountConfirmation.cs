using Microsoft.AspNetCore.Identity;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.ActivityLog;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.Registration;

/// <summary>Confirms addresses.</summary>
internal sealed class AccountConfirmation(
    ReadyKitDbContext context,
    UserManager<ReadyKitUser> users,
    AccountTokens tokens,
    ConfirmationProof proof,
    SessionStarter sessions,
    IActivityLog log)
{
    private static readonly OperationResult _invalidLink = OperationResult.Failed(
        "invalid_link", "This link does not work any more. Ask for a new one by registering again with the same address.");

    public async Task<OperationResult> ConfirmAsync(string? token, string? password, CancellationToken cancellationToken)
    {
        if (await tokens.FindAsync(token, AccountTokenPurpose.ConfirmEmail, cancellationToken) is not { } found
            || await users.FindByIdAsync(found.UserId.ToString()!) is not { } user
            || await users.IsLockedOutAsync(user))
        {
            return _invalidLink;
        }

        if (await proof.FindLackAsync(user, token!, password, cancellationToken) is { } lack)
        {
            return OperationResult.Failed(lack);
        }

        // The link is used up too when no session begins, because the password was changed this very moment.
        return await TryWriteAsync(user, found, cancellationToken) && await sessions.StartAsync(user, cancellationToken) ? OperationResult.Success : _invalidLink;
    }

    // The account must still be of the registration that was looked at: another may have replaced it meanwhile.
    private async Task<bool> TryWriteAsync(ReadyKitUser user, AccountToken token, CancellationToken cancellationToken)
    {
        var hash = user.PasswordHash;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await context.HoldAccountAsync(user.Id, u => !u.EmailConfirmed && u.PasswordHash == hash, cancellationToken)
            || !await tokens.UseAsync(token, cancellationToken))
        {
            return false;
        }

        user.EmailConfirmed = true;
        user.SecurityStamp = Secret.New();
        log.Record(new ActivityRecord("account.confirmed") { ActorId = user.Id, ActorName = user.Name });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
