using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal;

/// <summary>The only ways in which the library changes rows of accounts by statements.</summary>
internal static class AccountWrites
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

    /// <summary>Writes accounts with a new concurrency stamp, so that what somebody else read before cannot be written over it.</summary>
    public static Task<int> UpdateAccountsAsync(
        this IQueryable<ReadyKitUser> accounts, Action<UpdateSettersBuilder<ReadyKitUser>> set, CancellationToken cancellationToken) =>
        accounts.ExecuteUpdateAsync(
            setters =>
            {
                set(setters);
                setters.SetProperty(u => u.ConcurrencyStamp, Guid.CreateVersion7().ToString());
            },
            cancellationToken);
}
