namespace ReadyKit.Accounts.Internal.Registration;

/// <summary>What somebody registered with, until the mailbox is proven. There is no account before that.</summary>
internal sealed class PendingRegistration
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The hash of the mailed link's secret; <see langword="null"/> until the mail was written.</summary>
    public string? TokenHash { get; set; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string NormalizedEmail { get; init; }

    public required string PasswordHash { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}
