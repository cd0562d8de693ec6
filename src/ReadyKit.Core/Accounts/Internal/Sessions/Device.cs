namespace ReadyKit.Accounts.Internal.Sessions;

/// <summary>A browser in which a person has signed in. It signs nobody in; it only is no stranger's.</summary>
internal sealed class Device
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid UserId { get; init; }

    /// <summary>The hash of what the browser's cookie carries. Several people who share a browser have a row each.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The account's security stamp when the person last signed in here: with another one the browser is a stranger's again.</summary>
    public required string Stamp { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset LastSeenAt { get; set; }
}
