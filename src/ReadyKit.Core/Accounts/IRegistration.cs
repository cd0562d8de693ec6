namespace ReadyKit.Accounts;

/// <summary>Makes accounts.</summary>
public interface IRegistration
{
    /// <summary>
    /// Creates an account and mails a link to confirm the address. An address that has an account gets the same answer, and a mail that
    /// says so. While nobody has confirmed the address, registering it again makes the account anew, with all that begins with it.
    /// </summary>
    /// <returns>Success, or the codes <c>registration_closed</c>, <c>invalid_name</c>, <c>invalid_email</c>, <c>invalid_password</c>, <c>busy</c>.</returns>
    Task<OperationResult> RegisterAsync(NewAccount account, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the link with this token was mailed for the registration that the browser of the current request made last. Then confirming
    /// needs no password.
    /// </summary>
    bool IsOfThisBrowser(string? token);

    /// <summary>
    /// Confirms the address that a link was mailed to, and signs the person in. In another browser than the one that registered it needs the
    /// password that was chosen there: the address may have been registered by somebody else.
    /// </summary>
    /// <returns>
    /// Success, or the codes <c>invalid_link</c>, <c>password_required</c>, <c>wrong_password</c>, <c>too_many_attempts</c>, <c>busy</c>.
    /// </returns>
    Task<OperationResult> ConfirmAsync(string? token, string? password, CancellationToken cancellationToken);
}
