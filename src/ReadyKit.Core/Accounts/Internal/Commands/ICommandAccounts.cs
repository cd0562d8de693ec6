namespace ReadyKit.Accounts.Internal.Commands;

/// <summary>What commands do with accounts.</summary>
internal interface ICommandAccounts
{
    Task<bool> HasSuperAdminAsync(CancellationToken cancellationToken);

    /// <summary>The name of a person of whom only the address is known.</summary>
    string NameFrom(string email);

    /// <summary>Creates an account whose address counts as confirmed.</summary>
    Task<OperationResult> CreateAsync(CommandAccount account, CancellationToken cancellationToken);

    /// <summary>Sets a password: all sessions end, and the address counts as confirmed.</summary>
    Task<OperationResult> ResetPasswordAsync(string email, string password, CancellationToken cancellationToken);

    /// <summary>Gives a role: all sessions end, and the address counts as confirmed.</summary>
    Task<OperationResult> AddRoleAsync(string email, string role, CancellationToken cancellationToken);
}
