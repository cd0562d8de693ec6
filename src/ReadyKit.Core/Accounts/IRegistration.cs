namespace ReadyKit.Accounts;

/// <summary>Makes accounts.</summary>
public interface IRegistration
{
    /// <summary>
    /// Creates an account and mails a link to confirm the address. An address that has an account gets the same answer, and a mail that
    /// says so.
    /// </summary>
    /// <returns>Success, or the codes <c>registration_closed</c>, <c>invalid_name</c>, <c>invalid_email</c>, <c>invalid_password</c>, <c>busy</c>.</returns>
    Task<OperationResult> RegisterAsync(NewAccount account, CancellationToken cancellationToken);

    /// <summary>Confirms the address that a link was mailed to, and signs the person in.</summary>
    /// <returns>Success, or the code <c>invalid_link</c>.</returns>
    Task<OperationResult> ConfirmAsync(string? token, CancellationToken cancellationToken);
}
