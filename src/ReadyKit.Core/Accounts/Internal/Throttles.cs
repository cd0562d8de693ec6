using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal;

/// <summary>
/// Counts in the database, so that the limit holds over all instances and against any number of requests at once: a use is taken before the
/// work, by one conditional update. What is counted is an action with a subject, such as an address, for each origin by itself.
/// </summary>
internal sealed class Throttles(ReadyKitDbContext context, UniqueRows unique, TimeProvider time)
{
    // Another may add or forget the row between two statements; only a full one is a refusal.
    private const int MaxAttempts = 8;

    private const int HalfKey = 32;

    /// <summary>Takes one use.</summary>
    /// <returns><see langword="null"/> when there was one left; else how long it takes until there is.</returns>
    public async Task<TimeSpan?> TakeAsync(string action, string subject, string origin, int limit, TimeSpan window, CancellationToken cancellationToken)
    {
        var key = KeyOf(action, subject, origin);
        var now = time.GetUtcNow();
        var rows = context.Set<Throttle>().Where(t => t.Key == key);
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await rows.Where(t => t.WindowEndsAt > now && t.Count < limit)
                    .ExecuteUpdateAsync(s => s.SetProperty(t => t.Count, t => t.Count + 1), cancellationToken) == 1
                || await rows.Where(t => t.WindowEndsAt <= now)
                    .ExecuteUpdateAsync(s => s.SetProperty(t => t.Count, 1).SetProperty(t => t.WindowEndsAt, now + window), cancellationToken) == 1)
            {
                return null;
            }

            var full = await rows.Where(t => t.WindowEndsAt > now && t.Count >= limit)
                .Select(t => (DateTimeOffset?)t.WindowEndsAt).FirstOrDefaultAsync(cancellationToken);
            if (full is { } end)
            {
                return end - now;
            }

            if (await unique.TryAddAsync(new Throttle { Key = key, Count = 1, WindowEndsAt = now + window }, cancellationToken))
            {
                return null;
            }
        }

        return window;
    }

    /// <summary>Gives back a use that came to nothing.</summary>
    public Task GiveBackAsync(string action, string subject, string origin, CancellationToken cancellationToken)
    {
        var key = KeyOf(action, subject, origin);
        return context.Set<Throttle>().Where(t => t.Key == key && t.Count > 0)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.Count, t => t.Count - 1), cancellationToken);
    }

    /// <summary>Forgets the uses of one origin.</summary>
    public Task ResetAsync(string action, string subject, string origin, CancellationToken cancellationToken)
    {
        var key = KeyOf(action, subject, origin);
        return context.Set<Throttle>().Where(t => t.Key == key).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Forgets the uses of every origin.</summary>
    public Task ForgetAsync(string action, string subject, CancellationToken cancellationToken)
    {
        var half = HalfOf($"{action}\n{subject}");
        return context.Set<Throttle>().Where(t => t.Key.StartsWith(half)).ExecuteDeleteAsync(cancellationToken);
    }

    private static string KeyOf(string action, string subject, string origin) => HalfOf($"{action}\n{subject}") + HalfOf(origin);

    private static string HalfOf(string text) => Secret.Hash(text)[..HalfKey];
}
