namespace ReadyKit.Accounts.Internal;

/// <summary>How often something was done in a window of time.</summary>
internal sealed class Throttle
{
    public required string Key { get; init; }

    public int Count { get; set; }

    public DateTimeOffset WindowEndsAt { get; set; }
}
