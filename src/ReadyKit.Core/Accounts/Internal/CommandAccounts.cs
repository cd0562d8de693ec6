using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReadyKit.ActivityLog;
using ReadyKit.Cli;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal;

/// <summary>Accounts for the commands: by the same rules as for everybody else.</summary>
internal sealed class CommandAccounts(
    ReadyKitDbContext context,
    UserManager<ReadyKitUser> users,
    AccountIntake intake,
    AccountCreator creator,
    PasswordReplacement passwords,
    IActivityLog log) : ICommandAccounts
{
    public Task<bool> HasSuperAdminAsync(CancellationToken cancellationToken) => context.UserRoles
        .AnyAsync(ur => context.Roles.Any(r => r.Id == ur.RoleId && r.Name == Roles.SuperAdmin), cancellationToken);

    public async Task<OperationResult> CreateAsync(CommandAccount account, CancellationToken cancellationToken)
    {
        var check = await intake.CheckAsync(new NewAccount(account.Name, account.Email, account.Password), cancellationToken);
        if (!check.Succeeded)
        {
            return check;
        }

        var values = check.Value with { IsConfirmed = true, IsSuperAdmin = account.IsSuperAdmin };
        var user = await creator.CreateAsync(values, u => Record("account.created", $"created the account of {u.Name}", u), cancellationToken);
        return user is null ? OperationResult.Failed("email_taken", "This address has an account already.", "email") : OperationResult.Success;
    }

    public async Task<OperationResult> ResetPasswordAsync(string email, string password, CancellationToken cancellationToken) =>
        await users.FindByEmailAsync(email) is { } user ? await passwords.ReplaceAsync(user, password, cancellationToken) : NoAccount();

    public async Task<OperationResult> AddRoleAsync(string email, string role, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(email) is not { } user)
        {
            return NoAccount();
        }

        var known = await KnownRolesAsync(cancellationToken);
        if (known.Find(r => string.Equals(r.Name, role, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            return OperationResult.Failed(
                "unknown_role", $"There is no role '{role}'. There is: {string.Join(", ", known.Select(r => r.Name))}.", "role");
        }

        if (!await context.UserRoles.AnyAsync(ur => ur.UserId == user.Id && ur.RoleId == found.Id, cancellationToken))
        {
            await GrantAsync(user, found, cancellationToken);
        }

        return OperationResult.Success;
    }

    // The super-admin's role gets its row with the first one who has it.
    private async Task<List<IdentityRole<Guid>>> KnownRolesAsync(CancellationToken cancellationToken)
    {
        var known = await context.Roles.OrderBy(r => r.Name).ToListAsync(cancellationToken);
        if (!known.Exists(r => r.Name == Roles.SuperAdmin))
        {
            known.Add(new IdentityRole<Guid>(Roles.SuperAdmin) { Id = Guid.CreateVersion7(), NormalizedName = users.NormalizeName(Roles.SuperAdmin) });
        }

        return known;
    }

    // Who has more rights from now on signs in again: a session that was stolen before must not have them.
    private async Task GrantAsync(ReadyKitUser user, IdentityRole<Guid> role, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (context.Entry(role).State == EntityState.Detached)
        {
            context.Add(role);
        }

        context.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role.Id });
        user.SecurityStamp = Secret.New();
        Record("account.role_added", $"gave {user.Name} the role {role.Name}", user);
        await context.SaveChangesAsync(cancellationToken);
        await context.Set<Session>().Where(s => s.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private void Record(string action, string summary, ReadyKitUser user) =>
        log.Record(new ActivityRecord(action, summary) { SubjectId = user.Id.ToString() });

    private static OperationResult NoAccount() => OperationResult.Failed("unknown_account", "There is no account with this address.", "email");
}
