using ReadyKit.Accounts.Internal.Passwords;

namespace ReadyKit.Accounts.Internal;

/// <summary>Turns what was typed into the values of an account.</summary>
internal sealed class AccountValidator(AccountRules rules, PasswordHashing passwords)
{
    /// <summary>Checks what was typed, at next to no cost.</summary>
    /// <returns>The name and the address as they will be stored, or what is wrong.</returns>
    public OperationResult<(string Name, string Email)> Check(NewAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var name = NameRule.Check(account.Name, ReadyKitUser.MaxNameLength);
        var (email, emailError) = AccountRules.CheckEmail(account.Email);
        var passwordError = rules.CheckPassword(account.Password, email, account.Name?.Trim());
        OperationError[] errors = [.. name.Errors, .. new[] { emailError, passwordError }.OfType<OperationError>()];
        return errors.Length > 0 ? OperationResult<(string, string)>.Failed(errors) : OperationResult<(string, string)>.Success((name.Value, email));
    }

    /// <summary>Checks what was typed and hashes the password.</summary>
    /// <returns>The values, what is wrong, or the code <c>busy</c>.</returns>
    public async Task<OperationResult<ValidatedAccount>> CheckAsync(NewAccount account, CancellationToken cancellationToken)
    {
        var check = Check(account);
        if (!check.Succeeded)
        {
            return OperationResult<ValidatedAccount>.Failed([.. check.Errors]);
        }

        var hash = await passwords.HashAsync(account.Password!, cancellationToken);
        return hash is null
            ? OperationResult<ValidatedAccount>.Failed(PasswordHashing.Busy)
            : OperationResult<ValidatedAccount>.Success(new(check.Value.Name, check.Value.Email, hash));
    }
}
