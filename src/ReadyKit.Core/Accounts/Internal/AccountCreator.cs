using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal;

/// <summary>Writes an account with everything that begins with it, in one transaction.</summary>
internal sealed class AccountCreator(
    ReadyKitDbContext context,
    UniqueRows rows,
    UserManager<ReadyKitUser> users,
    IEnumerable<INewAccountParticipant> participants,
    TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Creates an account from checked values. Its address counts as confirmed: there is no account before that.</summary>
    /// <param name="account">The values.</param>
    /// <param name="alsoAdd">Adds further rows to the unit of work.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The account; <see langword="null"/> when the address has one already.</returns>
    public Task<ReadyKitUser?> CreateAsync(ValidatedAccount account, Action<ReadyKitUser>? alsoAdd, CancellationToken cancellationToken) =>
        rows.SaveAsync(
            async attempt =>
            {
                if (await users.FindByEmailAsync(account.Email) is not null)
                {
                    return null;
                }

                var user = await AddAsync(account, attempt, cancellationToken);
                alsoAdd?.Invoke(user);
                return user;
            },
            cancellationToken);

    private async Task<ReadyKitUser> AddAsync(ValidatedAccount account, int attempt, CancellationToken cancellationToken)
    {
        var user = DerivedTypes.Create<ReadyKitUser>(context.Model);
        user.Id = Guid.CreateVersion7();
        user.Name = account.Name;
        user.CreatedAt = Now;
        user.PasswordHash = account.PasswordHash;
        user.EmailConfirmed = true;
        user.SecurityStamp = Secret.New();
        user.Email = user.UserName = account.Email;
        await users.UpdateNormalizedEmailAsync(user);
        await users.UpdateNormalizedUserNameAsync(user);
        context.Add(user);
        if (account.IsSuperAdmin)
        {
            context.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = await RoleIdAsync(PlatformRoles.SuperAdmin, cancellationToken) });
        }

        foreach (var participant in participants)
        {
            await participant.OnCreatingAsync(user, attempt, cancellationToken);
        }

        return user;
    }

    private async Task<Guid> RoleIdAsync(string name, CancellationToken cancellationToken)
    {
        var normalized = users.NormalizeName(name);
        var role = await context.Roles.FirstOrDefaultAsync(r => r.NormalizedName == normalized, cancellationToken);
        role ??= context.Add(new IdentityRole<Guid>(name) { Id = Guid.CreateVersion7(), NormalizedName = normalized }).Entity;
        return role.Id;
    }
}
