namespace ReadyKit.Workspaces;

/// <summary>That a person belongs to a workspace.</summary>
public sealed class Membership
{
    /// <summary>The workspace.</summary>
    public Guid WorkspaceId { get; init; }

    /// <summary>The person.</summary>
    public Guid UserId { get; init; }

    /// <summary>The name of the person's role, such as <see cref="WorkspaceRole.Admin"/>. Default: <see cref="WorkspaceRole.Member"/>.</summary>
    public string Role { get; set; } = WorkspaceRole.Member;

    /// <summary>Since when.</summary>
    public DateTimeOffset JoinedAt { get; init; }
}
