using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.Accounts.Internal.SignIn;
using ReadyKit.ActivityLog;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>The one way a password changes: all sessions and links end, the person is told.</summary>
internal sealed class PasswordChange(
    ReadyKitDbContext context, AccountRules rules, PasswordHashing passwords, Challenges links, AccountMails mails, IActivityLog log, Throttles throttles, Devices devices)
{
    /// <summary>The person sets it by a mailed link. The browser is known from now on.</summary>
    /// <returns>Success, or the codes <c>invalid_password</c>, <c>busy</c>, <c>invalid_link</c>.</returns>
    public async Task<OperationResult> ByLinkAsync(ReadyKitUser user, string? password, Challenge link, OperationResult invalidLink, CancellationToken cancellationToken)
    {
        var hash = await PrepareAsync(user, password, cancellationToken);
        if (!hash.Succeeded)
        {
            return hash;
        }

        return await context.InUnitOfWorkAsync(
            async token =>
            {
                // The account first, then its links: two links used at once would wait for each other's row.
                if (!await context.HoldAccountAsync(user.Id, u => u.EmailConfirmed && u.DisabledAt == null && u.SecurityStamp == link.Stamp, token)
                    || !await links.UseAsync(link, token))
                {
                    return invalidLink;
                }

                log.Record(new ActivityRecord("account.password_changed") { ActorId = user.Id, ActorName = user.Name, SubjectId = user.Id.ToString() });
                var stamp = await WriteAsync(user, hash.Value, token);
                await devices.RememberAsync(user.Id, stamp, token);
                await context.SaveChangesAsync(token);
                return OperationResult.Success;
            },
            cancellationToken);
    }

    /// <summary>Whoever administers the app sets it. They vouch for the address, so it counts as confirmed.</summary>
    /// <returns>Success, or the codes <c>invalid_password</c>, <c>busy</c>.</returns>
    public async Task<OperationResult> ByAdministratorAsync(ReadyKitUser user, string password, CancellationToken cancellationToken)
    {
        var hash = await PrepareAsync(user, password, cancellationToken);
        if (!hash.Succeeded)
        {
            return hash;
        }

        return await context.InUnitOfWorkAsync(
            async token =>
            {
                await context.HoldAccountAsync(user.Id, _ => true, token);
                log.Record(new ActivityRecord("account.password_set")
                {
                    Arguments = new Dictionary<string, object?> { ["name"] = user.Name },
                    SubjectId = user.Id.ToString(),
                });
                await WriteAsync(user, hash.Value, token);
                await context.Users.Where(u => u.Id == user.Id).UpdateAccountsAsync(s => s.SetProperty(u => u.EmailConfirmed, true), token);
                await links.EndAsync(user.Id, ChallengePurpose.ResetPassword, token);
                return OperationResult.Success;
            },
            cancellationToken);
    }

    private async Task<OperationResult<string>> PrepareAsync(ReadyKitUser user, string? password, CancellationToken cancellationToken)
    {
        if (rules.CheckPassword(password, user.Email, user.Name) is { } error)
        {
            return OperationResult<string>.Failed(error);
        }

        var hash = await passwords.HashAsync(password!, cancellationToken);
        return hash is null ? OperationResult<string>.Failed(PasswordHashing.Busy) : OperationResult<string>.Success(hash);
    }

    private async Task<string> WriteAsync(ReadyKitUser user, string hash, CancellationToken cancellationToken)
    {
        var stamp = Secret.New();
        await context.Users.Where(u => u.Id == user.Id).UpdateAccountsAsync(
            s => s.SetProperty(u => u.PasswordHash, hash).SetProperty(u => u.SecurityStamp, stamp), cancellationToken);
        mails.PasswordChanged(user);
        await context.SaveChangesAsync(cancellationToken);
        await context.Set<Session>().Where(s => s.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        await throttles.ForgetAsync(PasswordSignIn.Action, user.NormalizedEmail!, cancellationToken);
        return stamp;
    }
}
