namespace ReadyKit.Accounts.Internal;

/// <summary>
/// What somebody must answer by: a mailed link, or a step of a sign-in that is not over. Its secret is kept as a hash. Deleting the row is using
/// it, so it works once.
/// </summary>
internal sealed class Challenge
{
    public required string Hash { get; init; }

    public required ChallengePurpose Purpose { get; init; }

    /// <summary>Whose it is, where an account is known.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The account's security stamp when it was made: with another one it is of no use.</summary>
    public string? Stamp { get; init; }

    /// <summary>The session it was made in, as the hash of its id, where it must be answered there.</summary>
    public string? SessionHash { get; init; }

    /// <summary>What the purpose needs to remember.</summary>
    public string? Payload { get; init; }

    /// <summary>How often it was answered wrongly.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset ExpiresAt { get; init; }
}
