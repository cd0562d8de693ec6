using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>Replaces a hash that was made with former parameters, now that the password is known.</summary>
internal sealed class PasswordRehash(ReadyKitDbContext context, PasswordHashing passwords)
{
    /// <summary>Replaces only the very hash that was verified: a password set meanwhile stays, and of several sign-ins at once one writes.</summary>
    public async Task ReplaceAsync(ReadyKitUser user, string password, CancellationToken cancellationToken)
    {
        var (id, former) = (user.Id, user.PasswordHash);
        if (await passwords.HashAsync(password, cancellationToken) is not { } hash)
        {
            return;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await context.HoldAccountAsync(id, u => u.PasswordHash == former, cancellationToken))
        {
            await context.Users.Where(u => u.Id == id).ExecuteUpdateAsync(s => s.SetProperty(u => u.PasswordHash, hash), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
