namespace ReadyKit.Accounts;

/// <summary>Signs people in and out.</summary>
public interface ISignIn
{
    /// <summary>
    /// Checks a password and begins a session. A browser in which the person signed in before counts its failures by itself, so that strangers
    /// cannot lock it out. Whether an address has an account shows neither in the answer nor in its time.
    /// </summary>
    /// <returns>Success, or the codes <c>invalid_credentials</c>, <c>second_factor_required</c>, <c>too_many_attempts</c>, <c>busy</c>.</returns>
    Task<OperationResult> SignInAsync(string? email, string? password, CancellationToken cancellationToken);

    /// <summary>Ends the session of the current request.</summary>
    Task SignOutAsync(CancellationToken cancellationToken);
}
