namespace ReadyKit.ActivityLog;

/// <summary>An entry as it is shown.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="At">When it happened.</param>
/// <param name="Action">What, as a stable code.</param>
/// <param name="ActorName">Who.</param>
/// <param name="Summary">What, as the rest of a sentence that begins with the actor's name.</param>
/// <param name="IpAddress">From which address, if from a request.</param>
public sealed record ActivityItem(Guid Id, DateTimeOffset At, string Action, string ActorName, string Summary, string? IpAddress);
