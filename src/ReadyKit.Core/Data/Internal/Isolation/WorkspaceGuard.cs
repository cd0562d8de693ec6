using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;
using ReadyKit.Workspaces;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>
/// Lets a context track and save rows of its own workspace only. Because no foreign row can be tracked, <c>Find</c> cannot return one.
/// </summary>
internal sealed class WorkspaceGuard(ReadyKitDbContext context)
{
    private const string Key = nameof(IWorkspaceScoped.WorkspaceId);

    public void OnTracking(object? sender, EntityTrackingEventArgs args)
    {
        if (args.State == EntityState.Added)
        {
            GiveKey(args.Entry);
        }

        if (args.Entry.Entity is not IWorkspaceScoped row)
        {
            return;
        }

        if (args.State == EntityState.Added && row.WorkspaceId == Guid.Empty)
        {
            args.Entry.Property(Key).CurrentValue = context.CurrentWorkspaceId;
        }
        else if (row.WorkspaceId != context.CurrentWorkspaceId)
        {
            throw Foreign(args.Entry.Metadata);
        }
    }

    /// <summary>Looks at the rows that are about to be written.</summary>
    /// <exception cref="WorkspaceIsolationException">One belongs to another workspace.</exception>
    public static void BeforeSave(ReadyKitDbContext context, IList<IUpdateEntry> entries)
    {
        foreach (var entry in entries)
        {
            var type = entry.EntityType;
            if (typeof(IWorkspaceScoped).IsAssignableFrom(type.ClrType) && !type.IsOwned())
            {
                RefuseForeign(context, entry);
            }
            else if (typeof(Workspace).IsAssignableFrom(type.ClrType) && entry.EntityState != EntityState.Added)
            {
                RefuseOtherWorkspace(context, entry);
            }
            else if (typeof(IAppendOnly).IsAssignableFrom(type.ClrType) && entry.EntityState != EntityState.Added)
            {
                throw new InvalidOperationException($"{type.DisplayName()} is append-only: its rows cannot be changed or removed.");
            }
        }
    }

    /// <summary>The database makes no keys (<see cref="AppKeyConvention"/>): who did not choose one gets one here.</summary>
    private static void GiveKey(EntityEntry entry)
    {
        if (entry.Metadata.FindPrimaryKey() is { Properties: [{ ValueGenerated: ValueGenerated.Never } property] }
            && property.ClrType == typeof(Guid) && !property.IsForeignKey()
            && entry.Property(property) is { CurrentValue: Guid value } key && value == Guid.Empty)
        {
            key.CurrentValue = Guid.CreateVersion7();
        }
    }

    private static void RefuseForeign(ReadyKitDbContext context, IUpdateEntry entry)
    {
        var property = entry.EntityType.FindProperty(Key)!;
        var current = (object)context.CurrentWorkspaceId;
        if (!current.Equals(entry.GetCurrentValue(property)) || !current.Equals(entry.GetOriginalValue(property)))
        {
            throw Foreign(entry.EntityType);
        }
    }

    private static void RefuseOtherWorkspace(ReadyKitDbContext context, IUpdateEntry entry)
    {
        var id = entry.GetOriginalValue(entry.EntityType.FindProperty(nameof(Workspace.Id))!);
        if (!context.ChangesWorkspaces && !context.IsAcross && !Equals(id, context.CurrentWorkspaceIdOrNull))
        {
            throw new WorkspaceIsolationException(
                "A workspace is changed or removed by code that works in it only. Enter it first: IWorkspaceRunner.InAsync(id, …), or .RequireWorkspace() at the endpoint.");
        }
    }

    private static WorkspaceIsolationException Foreign(IReadOnlyEntityType type) =>
        new($"A row of {type.DisplayName()} belongs to another workspace than the current one.");
}
