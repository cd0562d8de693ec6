namespace ReadyKit.Accounts;

/// <summary>Lets people who forgot their password set a new one.</summary>
public interface IPasswordRecovery
{
    /// <summary>Mails a link if the address has an account, a few times an hour. The answer is the same either way.</summary>
    /// <returns>Success, or the codes <c>invalid_email</c>, <c>too_many_attempts</c>.</returns>
    Task<OperationResult> RequestAsync(string? email, CancellationToken cancellationToken);

    /// <summary>Sets a new password and ends all sessions. Does not sign in, but knows this browser from now on.</summary>
    /// <returns>Success, or the codes <c>invalid_link</c>, <c>invalid_password</c>, <c>busy</c>.</returns>
    Task<OperationResult> ResetAsync(string? token, string? newPassword, CancellationToken cancellationToken);
}
