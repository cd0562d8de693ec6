namespace ReadyKit.Accounts.Internal.Sessions;

/// <summary>A sign-in on one device. The cookie carries the id; only its hash is kept.</summary>
internal sealed class Session
{
    public required string IdHash { get; init; }

    public Guid UserId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When it ends whatever happens.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    public string? IpAddress { get; init; }

    public string? UserAgent { get; init; }
}
