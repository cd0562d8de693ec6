namespace ReadyKit.Accounts;

/// <summary>Creates the first super-admin from a one-time link.</summary>
public interface ISuperAdminSetup
{
    /// <summary>Makes a new link's token, which ends the former one; <see langword="null"/> when there is a super-admin already.</summary>
    Task<string?> CreateTokenAsync(CancellationToken cancellationToken);

    /// <summary>Whether the token would be accepted.</summary>
    Task<bool> IsValidAsync(string? token, CancellationToken cancellationToken);

    /// <summary>Creates the super-admin, ends the token and signs in.</summary>
    /// <returns>Success, or the codes <c>invalid_link</c>, <c>invalid_name</c>, <c>invalid_email</c>, <c>invalid_password</c>, <c>busy</c>.</returns>
    Task<OperationResult> CompleteAsync(string? token, NewAccount account, CancellationToken cancellationToken);
}
