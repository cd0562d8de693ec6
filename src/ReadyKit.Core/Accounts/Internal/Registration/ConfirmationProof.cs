using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts.Internal.Passwords;

namespace ReadyKit.Accounts.Internal.Registration;

/// <summary>
/// That the one who opens a link is the one who registered, and not somebody whose address another registered: the browser is the same, or
/// the password is known. Else the other's password would open the account.
/// </summary>
internal sealed class ConfirmationProof(RegistrationCookie cookie, PasswordHashing passwords, Throttles throttles, IOptions<AccountOptions> options)
{
    private const string Action = "confirm";

    private readonly OperationError _tooMany = new(
        "too_many_attempts", $"Too many attempts. Wait {Durations.InWords(options.Value.SignInWindow)}, or register again with the same address.", "password", ErrorKind.TooManyRequests);

    /// <returns>What is missing; <see langword="null"/> when nothing is.</returns>
    public async Task<OperationError?> FindLackAsync(ReadyKitUser user, string token, string? password, CancellationToken cancellationToken)
    {
        if (cookie.Matches(token))
        {
            return null;
        }

        if (string.IsNullOrEmpty(password))
        {
            return new OperationError("password_required", "Enter the password you chose when you registered.", "password");
        }

        var subject = user.NormalizedEmail!;
        if (!await throttles.TryTakeAsync(Action, subject, options.Value.MaxFailedSignIns, options.Value.SignInWindow, cancellationToken))
        {
            return _tooMany;
        }

        return await CheckAsync(user, password, subject, cancellationToken);
    }

    private async Task<OperationError?> CheckAsync(ReadyKitUser user, string password, string subject, CancellationToken cancellationToken)
    {
        var outcome = password.Length > AccountRules.MaxPasswordLength
            ? PasswordVerificationResult.Failed
            : await passwords.VerifyAsync(user, password, cancellationToken);
        switch (outcome)
        {
            case null:
                await throttles.GiveBackAsync(Action, subject, cancellationToken);
                return AccountValidator.Busy;
            case PasswordVerificationResult.Failed:
                return new OperationError("wrong_password", "This is not the password of the latest registration with your address.", "password");
            default:
                await throttles.ResetAsync(Action, subject, cancellationToken);
                return null;
        }
    }
}
