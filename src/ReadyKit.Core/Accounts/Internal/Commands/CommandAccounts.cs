using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts.Internal.Passwords;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.Accounts.Internal.Setup;
using ReadyKit.ActivityLog;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.Commands;

/// <summary>Makes and changes accounts for the commands. Names, addresses and passwords follow the same rules as in the forms.</summary>
internal sealed class CommandAccounts(
    ReadyKitDbContext context,
    UserManager<ReadyKitUser> users,
    AccountValidator validator,
    AccountCreator creator,
    PasswordChange passwords,
    IActivityLog log) : ICommandAccounts
{
    private static readonly OperationError _noAccount = new(AccountErrors.UnknownAccount, ErrorKind.NotFound, "email");

    public Task<bool> HasSuperAdminAsync(CancellationToken cancellationToken) => context.HasSuperAdminAsync(cancellationToken);

    // Never the fault of a name that nobody gave: where the address is none, that is told.
    public string NameFrom(string email)
    {
        var name = NameRule.Check(TextRules.Cut(email.Trim().Split('@')[0], ReadyKitUser.MaxNameLength), ReadyKitUser.MaxNameLength);
        return name.Succeeded ? name.Value : "User";
    }

    public async Task<OperationResult> CreateAsync(CommandAccount account, CancellationToken cancellationToken)
    {
        var check = await validator.CheckAsync(new NewAccount(account.Name, account.Email, account.Password), cancellationToken);
        if (!check.Succeeded)
        {
            return check;
        }

        var values = check.Value with { IsSuperAdmin = account.IsSuperAdmin };
        var user = await creator.CreateAsync(values, u => Record("account.added", u), cancellationToken);
        return user is null ? OperationResult.Failed(AccountErrors.EmailTaken, ErrorKind.Conflict, "email") : OperationResult.Success;
    }

    public async Task<OperationResult> ResetPasswordAsync(string email, string password, CancellationToken cancellationToken)
    {
        var found = await FindAsync(email);
        return found.Succeeded ? await passwords.ByAdministratorAsync(found.Value, password, cancellationToken) : found;
    }

    public async Task<OperationResult> AddRoleAsync(string email, string role, CancellationToken cancellationToken)
    {
        var account = await FindAsync(email);
        if (!account.Succeeded)
        {
            return account;
        }

        var known = await KnownRolesAsync(cancellationToken);
        if (known.Find(r => string.Equals(r.Name, role, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            return OperationResult.Failed(new OperationError(AccountErrors.UnknownRole, field: "role")
            {
                Arguments = new Dictionary<string, object?> { ["role"] = role, ["known"] = string.Join(", ", known.Select(r => r.Name)) },
            });
        }

        var user = account.Value;
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
        if (!known.Exists(r => r.Name == PlatformRoles.SuperAdmin))
        {
            known.Add(new IdentityRole<Guid>(PlatformRoles.SuperAdmin) { Id = Guid.CreateVersion7(), NormalizedName = users.NormalizeName(PlatformRoles.SuperAdmin) });
        }

        return known;
    }

    // Who has more rights from now on signs in again: a session that was stolen before must not have them. The administrator vouches for the
    // address, so that nobody has a role who cannot sign in.
    private Task GrantAsync(ReadyKitUser user, IdentityRole<Guid> role, CancellationToken cancellationToken) =>
        context.InUnitOfWorkAsync(token => TryGrantAsync(user, role, token), cancellationToken);

    private async Task<OperationResult> TryGrantAsync(ReadyKitUser user, IdentityRole<Guid> role, CancellationToken cancellationToken)
    {
        await context.HoldAccountAsync(user.Id, _ => true, cancellationToken);
        if (context.Entry(role).State == EntityState.Detached)
        {
            context.Add(role);
        }

        context.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role.Id });
        Record("account.role_added", user, ("role", role.Name));
        await context.SaveChangesAsync(cancellationToken);
        await context.Users.Where(u => u.Id == user.Id).UpdateAccountsAsync(
            s => s.SetProperty(u => u.SecurityStamp, Secret.New()).SetProperty(u => u.EmailConfirmed, true), cancellationToken);
        await context.Set<Session>().Where(s => s.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        return OperationResult.Success;
    }

    private void Record(string action, ReadyKitUser user, params IEnumerable<(string Name, object? Value)> values) =>
        log.Record(new ActivityRecord(action)
        {
            Arguments = values.Append(("name", user.Name)).ToDictionary(),
            SubjectId = user.Id.ToString(),
        });

    private async Task<OperationResult<ReadyKitUser>> FindAsync(string email)
    {
        var (address, error) = AccountRules.CheckEmail(email);
        return error is null && await users.FindByEmailAsync(address) is { } user
            ? OperationResult<ReadyKitUser>.Success(user)
            : OperationResult<ReadyKitUser>.Failed(error ?? _noAccount);
    }
}
