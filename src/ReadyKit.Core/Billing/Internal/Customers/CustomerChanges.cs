using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ReadyKit.Accounts;
using ReadyKit.Data;
using ReadyKit.Jobs;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal.Customers;

/// <summary>
/// Sees that a workspace's name, its owner or the owner's address changes, whoever changes it, and queues with the change that the providers are told.
/// </summary>
internal sealed class CustomerChanges(IJobQueues queues) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Queue(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Queue(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private void Queue(DbContext? context)
    {
        if (context is not ReadyKitDbContext app || FindJobs(app) is not { Count: > 0 } changes)
        {
            return;
        }

        var jobs = queues.For(app);
        foreach (var change in changes)
        {
            jobs.EnqueueOutsideWorkspace(change);
        }
    }

    /// <summary>Only of workspaces that were there before: a new one is no customer yet.</summary>
    private static IReadOnlyCollection<CustomerDetailsHandler.Job> FindJobs(DbContext context)
    {
        var workspaces = context.ChangeTracker.EntriesAsTheyAre<Workspace>();
        var changed = new HashSet<CustomerDetailsHandler.Job>();
        foreach (var entry in workspaces.Where(e => IsChanged(e, nameof(Workspace.Name))))
        {
            changed.Add(new CustomerDetailsHandler.Job(entry.Entity.Id, null));
        }

        foreach (var entry in context.ChangeTracker.EntriesAsTheyAre<Membership>())
        {
            var isNewOwner = entry.State == EntityState.Added && entry.Entity.Role == WorkspaceRole.Owner
                && !workspaces.Any(w => w.State == EntityState.Added && w.Entity.Id == entry.Entity.WorkspaceId);
            if (isNewOwner || IsChanged(entry, nameof(Membership.Role)))
            {
                changed.Add(new CustomerDetailsHandler.Job(entry.Entity.WorkspaceId, null));
            }
        }

        foreach (var entry in context.ChangeTracker.EntriesAsTheyAre<ReadyKitUser>().Where(e => IsChanged(e, nameof(ReadyKitUser.Email))))
        {
            changed.Add(new CustomerDetailsHandler.Job(null, entry.Entity.Id));
        }

        return changed;
    }

    private static bool IsChanged(EntityEntry entry, string property)
    {
        entry.DetectChanges();
        return entry.State == EntityState.Modified && entry.Property(property).IsModified;
    }
}
