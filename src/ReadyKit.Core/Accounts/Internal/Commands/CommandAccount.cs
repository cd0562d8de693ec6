namespace ReadyKit.Accounts.Internal.Commands;

/// <summary>An account that a command asks for.</summary>
internal sealed record CommandAccount(string Email, string Name, string Password, bool IsSuperAdmin)
{
    /// <summary>Hides the password.</summary>
    public override string ToString() => nameof(CommandAccount);
}
