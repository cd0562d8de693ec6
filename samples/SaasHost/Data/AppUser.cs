using ReadyKit.Accounts;

namespace SaasHost.Data;

/// <summary>A person, with a column of the app's own.</summary>
public sealed class AppUser : ReadyKitUser
{
    public string? JobTitle { get; set; }
}
