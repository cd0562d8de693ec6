using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts.Internal.Passwords;
using ReadyKit.Accounts.Internal.Sessions;

namespace ReadyKit.Accounts.Internal.SignIn;

internal sealed class PasswordSignIn(
    UserManager<ReadyKitUser> users, PasswordHashing passwords, Throttles throttles, SessionStarter sessions, PasswordRehash rehash, IOptions<AccountOptions> options)
    : ISignIn
{
    public const string Throttle = "sign-in";

    // Which of the two is wrong is not told; the person most likely mistyped the password.
    private static readonly OperationResult _wrong =
        OperationResult.Failed("invalid_credentials", "Email or password is not right.", "password");

    private readonly OperationResult _tooMany = OperationResult.Failed(
        ErrorKind.TooManyRequests, "too_many_attempts", $"Too many attempts. Wait {Durations.InWords(options.Value.SignInWindow)}, or set a new password.", "password");

    public async Task<OperationResult> SignInAsync(string? email, string? password, CancellationToken cancellationToken)
    {
        var (address, error) = AccountRules.CheckEmail(email);
        if (error is not null || string.IsNullOrEmpty(password) || password.Length > AccountRules.MaxPasswordLength)
        {
            return _wrong;
        }

        // Taken before the password is looked at, for known and unknown addresses alike.
        var subject = users.NormalizeEmail(address);
        if (!await throttles.TryTakeAsync(Throttle, subject, options.Value.MaxFailedSignIns, options.Value.SignInWindow, cancellationToken))
        {
            return _tooMany;
        }

        return await CheckAsync(address, password, cancellationToken);
    }

    public Task SignOutAsync(CancellationToken cancellationToken) => sessions.EndAsync(cancellationToken);

    private async Task<OperationResult> CheckAsync(string address, string password, CancellationToken cancellationToken)
    {
        var user = await users.FindByEmailAsync(address);
        var outcome = await passwords.VerifyAsync(user, password, cancellationToken);
        if (outcome is null)
        {
            await throttles.GiveBackAsync(Throttle, users.NormalizeEmail(address), cancellationToken);
            return OperationResult.Failed(AccountValidator.Busy);
        }

        if (user is null || outcome == PasswordVerificationResult.Failed || !user.EmailConfirmed || await users.IsLockedOutAsync(user))
        {
            return _wrong;
        }

        await throttles.ResetAsync(Throttle, users.NormalizeEmail(address), cancellationToken);
        if (outcome == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await rehash.ReplaceAsync(user, password, cancellationToken);
        }

        return await sessions.StartAsync(user, cancellationToken) ? OperationResult.Success : _wrong;
    }
}
