namespace ReadyKit.Accounts;

/// <summary>The roles that ReadyKit gives a meaning.</summary>
public static class Roles
{
    /// <summary>Administers the whole platform.</summary>
    public const string SuperAdmin = "super-admin";
}
