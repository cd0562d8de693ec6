using Microsoft.AspNetCore.Identity;

namespace ReadyKit.Accounts.Internal.Passwords;

internal sealed class PasswordRecovery(
    UserManager<ReadyKitUser> users, AccountTokens tokens, NewPassword preparation, PasswordChange change, RecoveryRequests requests)
    : IPasswordRecovery
{
    private static readonly OperationResult _invalidLink =
        OperationResult.Failed("invalid_link", "This link does not work any more. Ask for a new one.");

    public async Task<OperationResult> RequestAsync(string? email, CancellationToken cancellationToken)
    {
        var (address, error) = AccountRules.CheckEmail(email);
        if (error is not null)
        {
            return OperationResult.Failed(error);
        }

        await requests.TakeAsync(address, cancellationToken);
        return OperationResult.Success;
    }

    public async Task<OperationResult> ResetAsync(string? token, string? newPassword, CancellationToken cancellationToken)
    {
        if (await tokens.FindAsync(token, AccountTokenPurpose.ResetPassword, cancellationToken) is not { } found
            || await users.FindByIdAsync(found.UserId.ToString()!) is not { EmailConfirmed: true } user
            || await users.IsLockedOutAsync(user))
        {
            return _invalidLink;
        }

        var prepared = await preparation.PrepareAsync(user, newPassword, cancellationToken);
        if (!prepared.Succeeded)
        {
            return prepared;
        }

        return await change.TryApplyAsync(user, prepared.Value, found, cancellationToken) ? OperationResult.Success : _invalidLink;
    }
}
