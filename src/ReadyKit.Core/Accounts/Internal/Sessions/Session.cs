namespace ReadyKit.Accounts.Internal.Sessions;

/// <summary>A sign-in on one device. The cookie carries a secret; only its hash is kept.</summary>
internal sealed class Session
{
    /// <summary>Names it to people; opens nothing.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string IdHash { get; set; }

    /// <summary>The secret before the last renewal, which requests under way may still carry.</summary>
    public string? PreviousIdHash { get; set; }

    /// <summary>When the secret was renewed last.</summary>
    public DateTimeOffset? RenewedAt { get; set; }

    public Guid UserId { get; init; }

    /// <summary>The account's security stamp when it began: with another one it is over.</summary>
    public required string Stamp { get; set; }

    /// <summary>How the person proved who they are: values of RFC 8176, parted by blanks.</summary>
    public required string Methods { get; set; }

    /// <summary>When they last did.</summary>
    public DateTimeOffset AuthenticatedAt { get; set; }

    public DateTimeOffset? SecondFactorAt { get; set; }

    /// <summary>Whether the cookie outlives the browser's window.</summary>
    public bool IsPersistent { get; init; }

    public Guid? DeviceId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When it ends whatever happens.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    public string? IpAddress { get; init; }

    public string? UserAgent { get; init; }
}
