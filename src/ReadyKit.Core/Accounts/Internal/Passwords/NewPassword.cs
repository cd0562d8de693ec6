namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>Checks and hashes a password that is to replace another.</summary>
internal sealed class NewPassword(AccountRules rules, PasswordHashing passwords)
{
    /// <returns>The hash, or one of the codes <c>invalid_password</c>, <c>busy</c>.</returns>
    public async Task<OperationResult<string>> PrepareAsync(ReadyKitUser user, string? password, CancellationToken cancellationToken)
    {
        if (rules.CheckPassword(password, user.Email, user.Name) is { } error)
        {
            return OperationResult<string>.Failed(error);
        }

        var hash = await passwords.HashAsync(password!, cancellationToken);
        return hash is null ? OperationResult<string>.Failed(AccountValidator.Busy) : OperationResult<string>.Success(hash);
    }
}
