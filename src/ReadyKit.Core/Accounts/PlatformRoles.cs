namespace ReadyKit.Accounts;

/// <summary>The roles that ReadyKit gives a meaning.</summary>
public static class PlatformRoles
{
    /// <summary>Administers the whole platform.</summary>
    public const string SuperAdmin = "super-admin";
}
