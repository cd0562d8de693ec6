namespace ReadyKit.Accounts.Internal;

/// <summary>What an account is made from, after all rules were checked.</summary>
internal sealed record ValidatedAccount(string Name, string Email, string PasswordHash)
{
    public bool IsSuperAdmin { get; init; }
}
