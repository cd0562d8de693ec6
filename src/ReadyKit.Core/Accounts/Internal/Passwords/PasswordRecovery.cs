using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts.Internal.SignIn;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Accounts.Internal.Passwords;

internal sealed class PasswordRecovery(
    ReadyKitDbContext context, UserManager<ReadyKitUser> users, Challenges links, PasswordChange change, AttemptLimits limits, IJobQueue jobs, IOptions<AccountOptions> options)
    : IPasswordRecovery
{
    private const int MailsPerWindow = 3;

    private static readonly OperationResult _invalidLink = OperationResult.Failed(AccountErrors.InvalidLink);

    // Never longer than a link lives: who asks again because the first mail was lost must not be without both.
    private TimeSpan Window => TimeSpan.FromTicks(Math.Min(TimeSpan.FromHours(1).Ticks, options.Value.ResetLifetime.Ticks));

    public async Task<OperationResult> RequestAsync(string? email, CancellationToken cancellationToken)
    {
        var (address, error) = AccountRules.CheckEmail(email);
        if (error is not null)
        {
            return OperationResult.Failed(error);
        }

        using var lease = limits.EnterRegistration();
        if (lease.Refusal is { } refusal)
        {
            return OperationResult.Failed(refusal);
        }

        // Nothing is looked up here, so that known and unknown addresses take the same steps.
        var attempt = await limits.TryTakeAsync("mail:reset", users.NormalizeEmail(address), MailsPerWindow, Window, cancellationToken);
        if (attempt.IsTaken)
        {
            jobs.EnqueueOutsideWorkspace(new MailPasswordReset(address));
            await context.SaveChangesAsync(cancellationToken);
        }

        return OperationResult.Success;
    }

    public async Task<OperationResult> ResetAsync(string? token, string? newPassword, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(token, ChallengePurpose.ResetPassword, cancellationToken) is not { } link
            || await context.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == link.UserId, cancellationToken) is not { EmailConfirmed: true, DisabledAt: null } user
            || user.SecurityStamp != link.Stamp)
        {
            return _invalidLink;
        }

        return await change.ByLinkAsync(user, newPassword, link, _invalidLink, cancellationToken);
    }
}
