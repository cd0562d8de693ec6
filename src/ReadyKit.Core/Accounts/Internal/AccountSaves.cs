using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ReadyKit.Accounts.Internal.PersonalData;

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

    /// <summary>Without looking for changes of all rows: the save does that itself.</summary>
    private static IReadOnlyList<EntityEntry<ReadyKitUser>> TrackedAccounts(DbContext? context)
    {
        if (context is null)
        {
            return [];
        }

        var detects = context.ChangeTracker.AutoDetectChangesEnabled;
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. context.ChangeTracker.Entries<ReadyKitUser>()];
        }
        finally
        {
            context.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private static void Check(DbContext? context)
    {
        foreach (var entry in TrackedAccounts(context))
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
