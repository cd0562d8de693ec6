namespace ReadyKit.ActivityLog;

/// <summary>Something that happened.</summary>
/// <param name="Action">What, as a stable code such as <c>workspace.renamed</c>.</param>
/// <param name="Summary">What, as the rest of a sentence that begins with the actor's name, such as <c>renamed the workspace to Lab</c>.</param>
public sealed record ActivityRecord(string Action, string Summary)
{
    /// <summary>The workspace it happened in, if any.</summary>
    public Guid? WorkspaceId { get; init; }

    /// <summary>Who did it, when that is not the person of the current request.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The actor's name, kept because the account may go. By default the name of the current request's person, else "System".</summary>
    public string? ActorName { get; init; }

    /// <summary>The id of what it happened to, if any.</summary>
    public string? SubjectId { get; init; }
}
