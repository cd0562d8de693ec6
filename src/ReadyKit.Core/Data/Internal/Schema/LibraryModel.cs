using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ReadyKit.Accounts;
using ReadyKit.Workspaces;

namespace ReadyKit.Data.Internal.Schema;

/// <summary>The library's tables.</summary>
internal static class LibraryModel
{
    public const string Prefix = "rk_";

    /// <summary>The entities of other packages that the library brings along.</summary>
    private static readonly Type[] _guests =
    [
        typeof(IdentityRole<Guid>),
        typeof(IdentityUserRole<Guid>),
        typeof(IdentityUserClaim<Guid>),
        typeof(IdentityRoleClaim<Guid>),
        typeof(IdentityUserLogin<Guid>),
        typeof(IdentityUserToken<Guid>),
        typeof(IdentityUserPasskey<Guid>),
        typeof(DataProtectionKey),
    ];

    /// <summary>Whether an entity, or the one it derives from, is the library's.</summary>
    public static bool Owns(IReadOnlyEntityType type)
    {
        var root = type.GetRootType().ClrType;
        return root.Assembly == typeof(LibraryModel).Assembly || _guests.Contains(root);
    }

    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<ReadyKitUser>().UseTptMappingStrategy();
        builder.Entity<Workspace>().UseTptMappingStrategy();
        builder.Entity<IdentityRole<Guid>>().ToTable("rk_roles");
        builder.Entity<IdentityUserRole<Guid>>().ToTable("rk_user_roles");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("rk_user_claims");
        builder.Entity<IdentityRoleClaim<Guid>>().ToTable("rk_role_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("rk_user_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("rk_user_tokens");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("rk_user_passkeys");
        builder.Entity<DataProtectionKey>().ToTable("rk_data_protection_keys");
        builder.ApplyConfigurationsFromAssembly(typeof(LibraryModel).Assembly);
        NameIndexes(builder);
    }

    // Identity names them without their table, and PostgreSQL knows a name once in a schema: another Identity may be in the same database.
    private static void NameIndexes(ModelBuilder builder)
    {
        builder.Entity<IdentityRole<Guid>>().HasIndex(r => r.NormalizedName).HasDatabaseName("rk_roles_normalized_name");
        builder.Entity<ReadyKitUser>().HasIndex(u => u.NormalizedUserName).HasDatabaseName("rk_users_normalized_user_name");
        builder.Entity<ReadyKitUser>().HasIndex(u => u.NormalizedEmail).HasDatabaseName("rk_users_normalized_email");
    }
}
