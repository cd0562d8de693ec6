namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>Sets a password without a link, for those who administer the app.</summary>
internal sealed class PasswordReplacement(NewPassword newPassword, PasswordChange change)
{
    public async Task<OperationResult> ReplaceAsync(ReadyKitUser user, string password, CancellationToken cancellationToken)
    {
        var hash = await newPassword.PrepareAsync(user, password, cancellationToken);
        if (!hash.Succeeded)
        {
            return hash;
        }

        await change.ApplyAsync(user, hash.Value, cancellationToken);
        return OperationResult.Success;
    }
}
