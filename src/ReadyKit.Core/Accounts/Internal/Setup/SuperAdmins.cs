using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.Setup;

internal static class SuperAdmins
{
    /// <summary>Whether the platform has somebody who administers it.</summary>
    public static Task<bool> HasSuperAdminAsync(this ReadyKitDbContext context, CancellationToken cancellationToken) => context.UserRoles
        .AnyAsync(ur => context.Roles.Any(r => r.Id == ur.RoleId && r.Name == PlatformRoles.SuperAdmin), cancellationToken);
}
