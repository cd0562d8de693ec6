using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>
/// Lets a context track and save rows of its own workspace only. Because no foreign row can be tracked, <c>Find</c> cannot return one.
/// </summary>
internal sealed class WorkspaceGuard(ReadyKitDbContext context)
{
    public void OnTracking(object? sender, EntityTrackingEventArgs args)
    {
        if (args.Entry.Entity is not IWorkspaceScoped row)
        {
            return;
        }

        if (args.State == EntityState.Added && row.WorkspaceId == Guid.Empty)
        {
            args.Entry.Property(nameof(IWorkspaceScoped.WorkspaceId)).CurrentValue = context.CurrentWorkspaceId;
        }
        else if (row.WorkspaceId != context.CurrentWorkspaceId)
        {
            throw Foreign(args.Entry);
        }
    }

    public static void BeforeSave(ReadyKitDbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
            {
                continue;
            }

            RefuseForeign(context, entry);
            RefuseRewriting(entry);
        }
    }

    private static void RefuseForeign(ReadyKitDbContext context, EntityEntry entry)
    {
        if (entry.Entity is not IWorkspaceScoped)
        {
            return;
        }

        var property = entry.Property(nameof(IWorkspaceScoped.WorkspaceId));
        var current = (object)context.CurrentWorkspaceId;
        if (!current.Equals(property.CurrentValue) || !current.Equals(property.OriginalValue))
        {
            throw Foreign(entry);
        }
    }

    private static void RefuseRewriting(EntityEntry entry)
    {
        if (entry.Entity is IAppendOnly && entry.State != EntityState.Added)
        {
            throw new InvalidOperationException($"{entry.Metadata.DisplayName()} is append-only: its rows cannot be changed or removed.");
        }
    }

    private static WorkspaceIsolationException Foreign(EntityEntry entry) =>
        new($"A row of {entry.Metadata.DisplayName()} belongs to another workspace than the current one.");
}
