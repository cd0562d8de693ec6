using ReadyKit.Accounts.Internal.Passwords;

namespace ReadyKit.Accounts.Internal;

/// <summary>Turns what was typed into the values of an account.</summary>
internal sealed class AccountValidator(AccountRules rules, PasswordHashing passwords)
{
    public async Task<OperationResult<ValidatedAccount>> CheckAsync(NewAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        var name = NameRule.Check(account.Name, ReadyKitUser.MaxNameLength);
        var (email, emailError) = AccountRules.CheckEmail(account.Email);
        var passwordError = rules.CheckPassword(account.Password, email, account.Name?.Trim());
        OperationError[] errors = [.. name.Errors, .. new[] { emailError, passwordError }.OfType<OperationError>()];
        if (errors.Length > 0)
        {
            return OperationResult<ValidatedAccount>.Failed(errors);
        }

        var hash = await passwords.HashAsync(account.Password!, cancellationToken);
        return hash is null ? OperationResult<ValidatedAccount>.Failed(Busy) : OperationResult<ValidatedAccount>.Success(new(name.Value, email, hash));
    }

    public static OperationError Busy { get; } = new("busy", "Many people are signing in right now. Try again in a moment.", null, ErrorKind.Unavailable);
}
