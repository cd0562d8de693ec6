using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts.Internal.SignIn;
using ReadyKit.ActivityLog;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.Setup;

internal sealed class SuperAdminSetup(
    ReadyKitDbContext context, Challenges links, AccountValidator validator, AccountCreator creator, SignInFlow flow, IActivityLog log) : ISuperAdminSetup
{
    private static readonly TimeSpan _lifetime = TimeSpan.FromDays(1);

    private static readonly OperationResult _invalidLink = OperationResult.Failed(AccountErrors.InvalidLink);

    private static readonly OperationResult _taken = OperationResult.Failed(AccountErrors.EmailTaken, ErrorKind.Conflict, "email");

    public async Task<string?> CreateTokenAsync(CancellationToken cancellationToken)
    {
        if (await context.HasSuperAdminAsync(cancellationToken))
        {
            return null;
        }

        await context.Set<Challenge>().Where(t => t.Purpose == ChallengePurpose.Setup).ExecuteDeleteAsync(cancellationToken);
        var token = links.Add(ChallengePurpose.Setup, _lifetime);
        await context.SaveChangesAsync(cancellationToken);
        return token;
    }

    public async Task<bool> IsValidAsync(string? token, CancellationToken cancellationToken) =>
        await links.FindAsync(token, ChallengePurpose.Setup, cancellationToken) is not null && !await context.HasSuperAdminAsync(cancellationToken);

    public async Task<OperationResult> CompleteAsync(string? token, NewAccount account, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(token, cancellationToken))
        {
            return _invalidLink;
        }

        var check = await validator.CheckAsync(account, cancellationToken);
        if (!check.Succeeded)
        {
            return check;
        }

        ReadyKitUser? user = null;
        var made = await context.InUnitOfWorkAsync(
            async unit =>
            {
                (user, var result) = await TryCreateAsync(token, check.Value, unit);
                return result;
            },
            cancellationToken);
        if (!made.Succeeded)
        {
            return made;
        }

        return await flow.ContinueAsync(SignInProof.Of(user!, SignInProof.Password), cancellationToken) == SignInOutcome.Started ? OperationResult.Success : _invalidLink;
    }

    private async Task<(ReadyKitUser? User, OperationResult Result)> TryCreateAsync(string? token, ValidatedAccount account, CancellationToken cancellationToken)
    {
        var found = await links.FindAsync(token, ChallengePurpose.Setup, cancellationToken);
        if (found is null || !await links.UseAsync(found, cancellationToken))
        {
            return (null, _invalidLink);
        }

        return await creator.CreateAsync(account with { IsSuperAdmin = true }, Record, cancellationToken) is { } user ? (user, OperationResult.Success) : (null, _taken);
    }

    private void Record(ReadyKitUser user) => log.Record(
        new ActivityRecord("account.super_admin_created") { ActorId = user.Id, ActorName = user.Name, SubjectId = user.Id.ToString() });
}
