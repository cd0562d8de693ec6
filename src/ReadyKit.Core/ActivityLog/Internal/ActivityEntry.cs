using ReadyKit.Data;

namespace ReadyKit.ActivityLog.Internal;

/// <summary>A row of the log. It references nothing, so that it outlives what it names.</summary>
internal sealed class ActivityEntry : IAppendOnly
{
    /// <summary>
    /// Gives the order of the writes. The time cannot: it is taken before a transaction may have to wait for another, and several entries have the same.
    /// </summary>
    public long Ordinal { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public DateTimeOffset At { get; init; }

    public Guid? WorkspaceId { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string Action { get; init; }

    /// <summary>The values of the sentence, as a JSON object.</summary>
    public required string Arguments { get; init; }

    public string? SubjectId { get; init; }

    public string? IpAddress { get; init; }
}
