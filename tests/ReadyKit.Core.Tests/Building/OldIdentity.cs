using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Building;

/// <summary>The accounts of an app that had ASP.NET Core Identity, as the SDK's template makes it.</summary>
public sealed class OldIdentity(DbContextOptions<OldIdentity> options) : IdentityDbContext(options)
{
    /// <summary>Copies the accounts whose address is proven into ReadyKit's table.</summary>
    public async Task MoveAsync(ReadyKitDbContext app, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(app);
        foreach (var old in await Users.AsNoTracking().Where(u => u.EmailConfirmed).ToListAsync(cancellationToken))
        {
            app.Add(new ReadyKitUser
            {
                Id = Guid.Parse(old.Id),           // the text becomes what it always was; foreign keys to it likewise
                Name = old.Email!.Split('@')[0],   // Identity knows none
                Email = old.Email,
                UserName = old.Email,              // people sign in by the address
                NormalizedEmail = old.NormalizedEmail,
                NormalizedUserName = old.NormalizedEmail,
                EmailConfirmed = true,
                PasswordHash = old.PasswordHash,   // read as it is, replaced by Argon2id at the first sign-in
                SecurityStamp = old.SecurityStamp,
                CreatedAt = DateTimeOffset.UnixEpoch,
            });
        }

        await app.SaveChangesAsync(cancellationToken);
    }
}
