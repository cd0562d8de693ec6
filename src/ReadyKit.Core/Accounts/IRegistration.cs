namespace ReadyKit.Accounts;

/// <summary>Makes accounts.</summary>
public interface IRegistration
{
    /// <summary>
    /// Keeps what was typed and mails a link to the address. The account is made when the link is used, so an address that nobody owns leaves
    /// nothing behind, and several registrations of one address do not hinder each other. An address that has an account gets the same answer,
    /// and a mail that says so.
    /// </summary>
    /// <returns>
    /// Success, or the codes <c>registration_closed</c>, <c>invalid_name</c>, <c>invalid_email</c>, <c>invalid_password</c>,
    /// <c>too_many_attempts</c>, <c>busy</c>.
    /// </returns>
    Task<OperationResult> RegisterAsync(NewAccount account, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the link with this token was mailed for the registration that the browser of the current request made last. Then confirming
    /// needs no password.
    /// </summary>
    Task<bool> IsOfThisBrowserAsync(string? token, CancellationToken cancellationToken);

    /// <summary>
    /// Makes the account of the registration that a link was mailed for, and signs the person in. In another browser than the one that registered
    /// it needs the password that was chosen there: the address may have been registered by somebody else.
    /// </summary>
    /// <returns>
    /// Success, or the codes <c>invalid_link</c>, <c>password_required</c>, <c>wrong_password</c>, <c>too_many_attempts</c>, <c>busy</c>.
    /// </returns>
    Task<OperationResult> ConfirmAsync(string? token, string? password, CancellationToken cancellationToken);
}
