using System.Collections.Concurrent;

namespace ReadyKit.Billing.Internal.Sync;

/// <summary>
/// Tells whether the holder of a lease is dead: whoever waits has seen no heartbeat for a while, measured by their own clock alone.
/// </summary>
internal sealed class LeaseWatch(TimeProvider time)
{
    /// <summary>How often a living holder gives a sign.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>After how much silence the lease is given to another.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<Guid, (long Fence, long Heartbeat, long SeenAt)> _seen = new();

    public bool IsAbandoned(Guid customerId, long fence, long heartbeat)
    {
        var now = time.GetTimestamp();
        var seen = _seen.AddOrUpdate(
            customerId,
            _ => (fence, heartbeat, now),
            (_, last) => (last.Fence, last.Heartbeat) == (fence, heartbeat) ? last : (fence, heartbeat, now));
        return time.GetElapsedTime(seen.SeenAt, now) >= Silence;
    }

    public void Forget(Guid customerId) => _seen.TryRemove(customerId, out _);
}
