using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts;
using ReadyKit.Workspaces;

namespace ReadyKit.Data.Internal.Schema;

/// <summary>The library's tables.</summary>
internal static class LibraryModel
{
    public const string Prefix = "rk_";

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
    }
}
