using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.Accounts.Internal.SignIn;
using ReadyKit.ActivityLog;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>The one way a password changes: all sessions and links end, the person is told.</summary>
internal sealed class PasswordChange(
    ReadyKitDbContext context, AccountTokens tokens, AccountMails mails, IActivityLog log, Throttles throttles)
{
    /// <summary>The person sets it, if the link that allows it was not used meanwhile.</summary>
    public async Task<bool> TryApplyAsync(ReadyKitUser user, string hash, AccountToken link, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // The account first, then its links: two links used at once would wait for each other's row.
        if (!await context.HoldAccountAsync(user.Id, u => u.EmailConfirmed, cancellationToken) || !await tokens.UseAsync(link, cancellationToken))
        {
            return false;
        }

        log.Record(new ActivityRecord("account.password_changed") { ActorId = user.Id, ActorName = user.Name, SubjectId = user.Id.ToString() });
        await WriteAsync(user, hash, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Whoever administers the app sets it.</summary>
    public async Task ApplyAsync(ReadyKitUser user, string hash, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        log.Record(new ActivityRecord("account.password_set") { Arguments = { ["name"] = user.Name }, SubjectId = user.Id.ToString() });
        await WriteAsync(user, hash, cancellationToken);
        await tokens.EndAsync(user.Id, AccountTokenPurpose.ResetPassword, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task WriteAsync(ReadyKitUser user, string hash, CancellationToken cancellationToken)
    {
        user.PasswordHash = hash;
        user.SecurityStamp = Secret.New();
        mails.PasswordChanged(user);
        await context.SaveChangesAsync(cancellationToken);
        await context.Set<Session>().Where(s => s.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        await throttles.ResetAsync(PasswordSignIn.Throttle, user.NormalizedEmail!, cancellationToken);
    }
}
