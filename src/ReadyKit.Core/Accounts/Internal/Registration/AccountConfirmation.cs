using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts.Internal.Passwords;
using ReadyKit.Accounts.Internal.SignIn;
using ReadyKit.ActivityLog;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.Registration;

/// <summary>
/// Makes the account when the mailed link is used. Whoever opens it must be the one who registered, and not somebody whose address another
/// registered: the browser is the same, or the password is known. Else the other's password would open the account.
/// </summary>
internal sealed class AccountConfirmation(
    ReadyKitDbContext context,
    AccountCreator creator,
    RegistrationCookie cookie,
    PasswordHashing passwords,
    AttemptLimits limits,
    SignInFlow flow,
    IActivityLog log,
    IOptions<AccountOptions> options)
{
    private static readonly OperationResult _invalidLink = OperationResult.Failed(AccountErrors.InvalidLink);

    /// <summary>Remembers a registration in the browser. Also one that came to nothing, or the cookie would tell who has an account.</summary>
    public void BindToBrowser(Guid registrationId) => cookie.Write(registrationId, options.Value.ConfirmationLifetime);

    public async Task<bool> IsOfThisBrowserAsync(string? token, CancellationToken cancellationToken) =>
        cookie.Read() is { } id && await Find(token).AnyAsync(r => r.Id == id, cancellationToken);

    public async Task<OperationResult> ConfirmAsync(string? token, string? password, CancellationToken cancellationToken)
    {
        if (await Find(token).AsNoTracking().FirstOrDefaultAsync(cancellationToken) is not { } registration)
        {
            return _invalidLink;
        }

        if (registration.Id != cookie.Read() && await FindLackAsync(registration, password, cancellationToken) is { } lack)
        {
            return OperationResult.Failed(lack);
        }

        return await TryCreateAsync(registration, cancellationToken) is { } user
            && await flow.ContinueAsync(SignInProof.Of(user, SignInProof.Password), cancellationToken) == SignInOutcome.Started
            ? OperationResult.Success
            : _invalidLink;
    }

    private IQueryable<PendingRegistration> Find(string? token)
    {
        var hash = token is { Length: > 0 and <= 100 } ? Secret.Hash(token) : "";
        var since = creator.Now;
        return context.Set<PendingRegistration>().Where(r => r.TokenHash == hash && r.ExpiresAt > since);
    }

    private async Task<OperationError?> FindLackAsync(PendingRegistration registration, string? password, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(password))
        {
            return new OperationError(AccountErrors.PasswordRequired, field: "password");
        }

        using var lease = limits.EnterSignIn();
        if (lease.Refusal is { } refusal)
        {
            return refusal;
        }

        // Counted for each registration: what somebody tries with another one of the same address does not count here.
        var attempt = await limits.TryTakeAsync(
            "confirm", registration.Id.ToString(), options.Value.MaxFailedSignIns, options.Value.SignInWindow, cancellationToken);
        return attempt.IsTaken ? await CheckAsync(registration, password, attempt, cancellationToken) : attempt.Refusal;
    }

    private async Task<OperationError?> CheckAsync(PendingRegistration registration, string password, SignInAttempt attempt, CancellationToken cancellationToken)
    {
        var outcome = password.Length > AccountRules.MaxPasswordLength
            ? PasswordVerificationResult.Failed
            : await passwords.VerifyAsync(registration.PasswordHash, password, cancellationToken);
        switch (outcome)
        {
            case null:
                await limits.GiveBackAsync(attempt, cancellationToken);
                return PasswordHashing.Busy;
            case PasswordVerificationResult.Failed:
                return new OperationError(AccountErrors.WrongPassword, field: "password");
            default:
                await limits.ForgetAsync(attempt, cancellationToken);
                return null;
        }
    }

    // The account first: of several links used at once, all but one wait here for the unique address, and none holds a row that another waits for.
    private Task<ReadyKitUser?> TryCreateAsync(PendingRegistration registration, CancellationToken cancellationToken) =>
        context.InUnitOfWorkAsync(
            async token =>
            {
                var values = new ValidatedAccount(registration.Name, registration.Email, registration.PasswordHash);
                if (await creator.CreateAsync(values, Record, token) is not { } user
                    || await context.Set<PendingRegistration>().Where(r => r.Id == registration.Id).ExecuteDeleteAsync(token) == 0)
                {
                    return null;
                }

                await context.Set<PendingRegistration>().Where(r => r.NormalizedEmail == registration.NormalizedEmail).ExecuteDeleteAsync(token);
                return user;
            },
            user => user is not null,
            cancellationToken);

    private void Record(ReadyKitUser user) =>
        log.Record(new ActivityRecord("account.created") { ActorId = user.Id, ActorName = user.Name, SubjectId = user.Id.ToString() });
}
