namespace ReadyKit.Workspaces;

/// <summary>That a person belongs to a workspace.</summary>
public sealed class Membership
{
    /// <summary>The workspace.</summary>
    public Guid WorkspaceId { get; init; }

    /// <summary>The person.</summary>
    public Guid UserId { get; init; }

    /// <summary>What the person may do.</summary>
    public WorkspaceRole Role { get; set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset JoinedAt { get; init; }
}
