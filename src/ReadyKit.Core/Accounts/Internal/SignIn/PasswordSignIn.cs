using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReadyKit.Access;
using ReadyKit.Accounts.Internal.Passwords;
using ReadyKit.ActivityLog;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.SignIn;

internal sealed class PasswordSignIn(
    ReadyKitDbContext context,
    UserManager<ReadyKitUser> users,
    PasswordHashing passwords,
    AttemptLimits limits,
    SignInFlow flow,
    IActivityLog log,
    IOptions<AccountOptions> options) : ISignIn
{
    public const string Action = "sign-in";

    // Which of the two is wrong is not told; the person most likely mistyped the password.
    private static readonly OperationResult _wrong = OperationResult.Failed(AccountErrors.InvalidCredentials, field: "password");

    private static readonly OperationResult _secondFactor = OperationResult.Failed(AccountErrors.SecondFactorRequired, ErrorKind.Forbidden, "password");

    public async Task<OperationResult> SignInAsync(string? email, string? password, CancellationToken cancellationToken)
    {
        var (address, error) = AccountRules.CheckEmail(email);
        if (error is not null || string.IsNullOrEmpty(password) || password.Length > AccountRules.MaxPasswordLength)
        {
            return _wrong;
        }

        using var lease = limits.EnterSignIn();
        if (lease.Refusal is { } refusal)
        {
            return OperationResult.Failed(refusal);
        }

        // Taken before the password is looked at, for known and unknown addresses alike.
        var attempt = await limits.TryTakeAsync(
            Action, users.NormalizeEmail(address), options.Value.MaxFailedSignIns, options.Value.SignInWindow, cancellationToken);
        if (!attempt.IsTaken)
        {
            await RecordThrottlingAsync(attempt, cancellationToken);
            return OperationResult.Failed(attempt.Refusal);
        }

        return await CheckAsync(address, password, attempt, cancellationToken);
    }

    public Task SignOutAsync(CancellationToken cancellationToken) => flow.EndAsync(cancellationToken);

    private async Task<OperationResult> CheckAsync(string address, string password, SignInAttempt attempt, CancellationToken cancellationToken)
    {
        var user = await context.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedEmail == attempt.Address, cancellationToken);
        var outcome = await passwords.VerifyAsync(user?.PasswordHash, password, cancellationToken);
        if (outcome is null)
        {
            await limits.GiveBackAsync(attempt, cancellationToken);
            return OperationResult.Failed(PasswordHashing.Busy);
        }

        if (outcome == PasswordVerificationResult.Failed || user is not { EmailConfirmed: true, DisabledAt: null })
        {
            await RecordFailureAsync(user, cancellationToken);
            return _wrong;
        }

        await limits.ForgetAsync(attempt, cancellationToken);
        if (outcome == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await passwords.RehashAsync(user, password, cancellationToken);
        }

        return await flow.ContinueAsync(SignInProof.Of(user, SignInProof.Password), cancellationToken) switch
        {
            SignInOutcome.Started => OperationResult.Success,
            SignInOutcome.SecondFactorNeeded => _secondFactor,
            _ => _wrong,
        };
    }

    // One row for known and unknown addresses alike; which address it was stands nowhere, since people type passwords into that field too.
    private Task RecordFailureAsync(ReadyKitUser? user, CancellationToken cancellationToken)
    {
        log.Record(new ActivityRecord("account.sign_in_failed") { Actor = Actor.Anonymous, SubjectId = user?.Id.ToString() });
        return context.SaveChangesAsync(cancellationToken);
    }

    // Once in a window: whoever goes on after that must not fill the log.
    private async Task RecordThrottlingAsync(SignInAttempt attempt, CancellationToken cancellationToken)
    {
        if (await limits.IsFirstRefusalAsync(attempt, options.Value.SignInWindow, cancellationToken))
        {
            var id = await context.Users.Where(u => u.NormalizedEmail == attempt.Address).Select(u => (Guid?)u.Id).FirstOrDefaultAsync(cancellationToken);
            log.Record(new ActivityRecord("account.sign_in_throttled") { Actor = Actor.Anonymous, SubjectId = id?.ToString() });
            await context.SaveChangesAsync(cancellationToken);
        }
    }
}
