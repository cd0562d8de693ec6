namespace ReadyKit.Accounts.Internal.Sessions;

/// <summary>A session with its person and one of the person's roles.</summary>
internal sealed record SessionRow
{
    public required Guid SessionId { get; init; }

    public required string Methods { get; init; }

    public required DateTimeOffset AuthenticatedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }

    public required Guid UserId { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public string? Role { get; init; }
}
