using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ReadyKit.Accounts.Internal.PersonalData;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal;

/// <summary>
/// Gives each account that is saved a new concurrency stamp, so that <c>UserManager</c> cannot write back what it read before, and keeps
/// accounts from being deleted past those who have a say in it.
/// </summary>
internal sealed class AccountSaves : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Check(DbContext? context)
    {
        foreach (var entry in context?.ChangeTracker.EntriesAsTheyAre<ReadyKitUser>() ?? [])
        {
            entry.DetectChanges();
            if (entry.State == EntityState.Deleted && !AccountStore.IsDeleting)
            {
                throw new InvalidOperationException(
                    "An account is deleted with UserManager<ReadyKitUser>.DeleteAsync(user), which asks the features that know it. Use that instead of Remove.");
            }

            var stamp = entry.Property(u => u.ConcurrencyStamp);
            if (entry.State == EntityState.Modified && !stamp.IsModified)
            {
                stamp.CurrentValue = Guid.CreateVersion7().ToString();
            }
        }
    }
}
