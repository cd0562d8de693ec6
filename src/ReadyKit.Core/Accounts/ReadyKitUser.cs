using Microsoft.AspNetCore.Identity;

namespace ReadyKit.Accounts;

/// <summary>
/// A person with an account. The email address is the user name. An app adds columns by deriving from it and putting a
/// <c>DbSet</c> of the derived type on its context.
/// </summary>
public class ReadyKitUser : IdentityUser<Guid>
{
    /// <summary>The most characters a name can have.</summary>
    public const int MaxNameLength = 80;

    /// <summary>The name as the person wrote it.</summary>
    public string Name { get; set; } = "";

    /// <summary>When the account was created.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>
    /// Since when the account may not be used: nobody signs in, and its sessions are over. <see langword="null"/> while it may. Identity's own
    /// lockout is not used: failures are counted elsewhere and never end a session.
    /// </summary>
    public DateTimeOffset? DisabledAt { get; set; }
}
