using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal;

/// <summary>
/// Counts in the database, so that the limit holds over all instances and against any number of requests at once: a use is taken before the
/// work, by one conditional update.
/// </summary>
internal sealed class Throttles(ReadyKitDbContext context, UniqueRows unique, TimeProvider time)
{
    // Another may add or forget the row between two statements; only a full one is a refusal.
    private const int MaxAttempts = 8;

    /// <summary>Takes one use.</summary>
    /// <returns>Whether there was one left.</returns>
    public async Task<bool> TryTakeAsync(string action, string subject, int limit, TimeSpan window, CancellationToken cancellationToken)
    {
        var key = KeyOf(action, subject);
        var now = time.GetUtcNow();
        var rows = context.Set<Throttle>().Where(t => t.Key == key);
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await rows.Where(t => t.WindowEndsAt > now && t.Count < limit)
                    .ExecuteUpdateAsync(s => s.SetProperty(t => t.Count, t => t.Count + 1), cancellationToken) == 1
                || await rows.Where(t => t.WindowEndsAt <= now)
                    .ExecuteUpdateAsync(s => s.SetProperty(t => t.Count, 1).SetProperty(t => t.WindowEndsAt, now + window), cancellationToken) == 1)
            {
                return true;
            }

            if (await rows.AnyAsync(t => t.WindowEndsAt > now && t.Count >= limit, cancellationToken))
            {
                return false;
            }

            if (await unique.TryAddAsync(new Throttle { Key = key, Count = 1, WindowEndsAt = now + window }, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives back a use that came to nothing.</summary>
    public Task GiveBackAsync(string action, string subject, CancellationToken cancellationToken)
    {
        var key = KeyOf(action, subject);
        return context.Set<Throttle>().Where(t => t.Key == key && t.Count > 0)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.Count, t => t.Count - 1), cancellationToken);
    }

    /// <summary>Forgets the uses.</summary>
    public Task ResetAsync(string action, string subject, CancellationToken cancellationToken)
    {
        var key = KeyOf(action, subject);
        return context.Set<Throttle>().Where(t => t.Key == key).ExecuteDeleteAsync(cancellationToken);
    }

    private static string KeyOf(string action, string subject) => Secret.Hash($"{action}\n{subject}");
}
