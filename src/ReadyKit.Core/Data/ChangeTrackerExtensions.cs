using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ReadyKit.Data;

internal static class ChangeTrackerExtensions
{
    /// <summary>The tracked rows of a type, without a look for changes at all the others: that is done once, by the save.</summary>
    public static IReadOnlyList<EntityEntry<T>> EntriesAsTheyAre<T>(this ChangeTracker tracker)
        where T : class
    {
        var detects = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. tracker.Entries<T>()];
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = detects;
        }
    }
}
