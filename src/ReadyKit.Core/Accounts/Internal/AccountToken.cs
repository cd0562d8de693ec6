namespace ReadyKit.Accounts.Internal;

/// <summary>A mailed link's secret, kept as a hash. Deleting the row is using it, so it works once.</summary>
internal sealed class AccountToken
{
    public required string Hash { get; init; }

    public Guid? UserId { get; init; }

    public required AccountTokenPurpose Purpose { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}
