using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReadyKit.Core.Tests.Isolation;

/// <summary>Moves new documents to another workspace when they are about to be saved.</summary>
internal sealed class MovingInterceptor : SaveChangesInterceptor
{
    public const string Title = "To be moved";

    /// <summary>Where to; nowhere while it is empty.</summary>
    public static Guid Target { get; set; }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Target == Guid.Empty)
        {
            return ValueTask.FromResult(result);
        }

        foreach (var entry in eventData.Context!.ChangeTracker.Entries<Document>().Where(e => e.State == EntityState.Added && e.Entity.Title == Title))
        {
            entry.Property(d => d.WorkspaceId).CurrentValue = Target;
        }

        return ValueTask.FromResult(result);
    }
}
