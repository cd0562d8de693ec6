using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal;

internal static class AccountLock
{
    /// <summary>Holds the row of an account until the transaction ends, and looks at it as it is then.</summary>
    /// <returns>Whether the account is as expected.</returns>
    /// <remarks>
    /// Two statements, because PostgreSQL would judge one by what was there before it waited: where an app derives its users, EF Core puts the
    /// condition into a subquery. So the first writes only what never changes.
    /// </remarks>
    public static async Task<bool> HoldAccountAsync(
        this ReadyKitDbContext context, Guid id, Expression<Func<ReadyKitUser, bool>> expected, CancellationToken cancellationToken)
    {
        var account = context.Users.Where(u => u.Id == id);
        await account.ExecuteUpdateAsync(s => s.SetProperty(u => u.CreatedAt, u => u.CreatedAt), cancellationToken);
        return await account.AnyAsync(expected, cancellationToken);
    }
}
