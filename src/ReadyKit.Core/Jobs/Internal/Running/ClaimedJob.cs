namespace ReadyKit.Jobs.Internal.Running;

/// <summary>A job that this process has reserved for one run.</summary>
internal sealed record ClaimedJob(Guid Id, Guid Token, string Type, string Payload, Guid? WorkspaceId, int Attempt)
{
    /// <summary>The fence: once another run holds the job, nothing of this one is saved.</summary>
    public Guid Token { get; } = Token;

    /// <summary>The run's number, from 1.</summary>
    public int Attempt { get; } = Attempt;
}
