namespace ReadyKit.Jobs.Internal;

/// <summary>Work that waits, runs or was given up. A finished job's row is deleted in the transaction of its effects.</summary>
internal sealed class Job
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Type { get; init; }

    public required string Payload { get; init; }

    public Guid? WorkspaceId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset RunAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Who runs it; changes with every run, and fences off a run that outlived its lease.</summary>
    public Guid? LeaseToken { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public DateTimeOffset? FailedAt { get; set; }

    public string? Error { get; set; }
}
