namespace ReadyKit.Jobs.Internal.Running;

/// <summary>
/// A look at the queue that found nothing. It need not be repeated for a while: when many jobs wait for a full share, each look past them reads
/// them all.
/// </summary>
internal sealed record EmptyLook(FullSlots Full, DateTimeOffset Until)
{
    public static EmptyLook At(DateTimeOffset now, FullSlots full, DateTimeOffset? next, TimeSpan interval) =>
        new(full, next is { } at && at < now + interval ? at : now + interval);

    /// <summary>Whether another look could find nothing either: it would leave out at least what this one did.</summary>
    public bool Covers(FullSlots full, DateTimeOffset now) =>
        now < Until && Full.Types.All(full.Types.Contains) && Full.Workspaces.All(full.Workspaces.Contains);
}
