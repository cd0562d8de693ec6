namespace ReadyKit.Accounts.Internal.Commands;

/// <summary>What commands do with accounts. The accounts feature implements it.</summary>
internal interface ICommandAccounts
{
    Task<bool> HasSuperAdminAsync(CancellationToken cancellationToken);

    /// <summary>The name of a person of whom only the address is known.</summary>
    string NameFrom(string email);

    /// <summary>Creates an account whose address counts as confirmed.</summary>
    Task<OperationResult> CreateAsync(CommandAccount account, CancellationToken cancellationToken);

    /// <summary>Sets a password, with all that follows from a new one.</summary>
    Task<OperationResult> ResetPasswordAsync(string email, string password, CancellationToken cancellationToken);

    Task<OperationResult> AddRoleAsync(string email, string role, CancellationToken cancellationToken);
}
