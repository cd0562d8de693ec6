namespace ReadyKit.Accounts;

/// <summary>What an account is made from, as it was typed.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The address.</param>
/// <param name="Password">The password; never trimmed.</param>
public sealed record NewAccount(string? Name, string? Email, string? Password)
{
    /// <summary>Hides the password.</summary>
    public override string ToString() => nameof(NewAccount);
}
