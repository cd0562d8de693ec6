namespace ReadyKit.Jobs;

/// <summary>A job that failed too often.</summary>
/// <param name="Id">The job's id.</param>
/// <param name="Type">The name its handler is registered under.</param>
/// <param name="WorkspaceId">The workspace it runs in, if any.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Error">The type and message of the last failure.</param>
/// <param name="FailedAt">When it was given up.</param>
public sealed record FailedJob(Guid Id, string Type, Guid? WorkspaceId, int Attempts, string Error, DateTimeOffset FailedAt);
