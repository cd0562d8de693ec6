namespace ReadyKit.Workspaces;

/// <summary>Facts about a workspace.</summary>
public sealed record WorkspaceDetails
{
    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The part of the address that stands for it.</summary>
    public required string Slug { get; init; }

    /// <summary>The name of the signed-in person's role there, such as <see cref="WorkspaceRole.Admin"/>.</summary>
    public required string Role { get; init; }

    /// <summary>What the person may do there.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How many people are members.</summary>
    public required int MemberCount { get; init; }
}
