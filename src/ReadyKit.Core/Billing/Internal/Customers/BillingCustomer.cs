namespace ReadyKit.Billing.Internal.Customers;

/// <summary>
/// The customer that a workspace is at a provider. It belongs to no workspace's rows because a signal finds its workspace by it. The row exists before
/// the customer does, and its id is the idempotency key of the creation.
/// </summary>
internal sealed class BillingCustomer
{
    public const int MaxProviderLength = 40;

    public const int MaxProviderIdLength = 200;

    public const int MaxLocaleLength = 20;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid WorkspaceId { get; init; }

    public required string Provider { get; init; }

    public string? ProviderCustomerId { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The number of the attempt to create the customer.</summary>
    public int Attempt { get; set; } = 1;

    /// <summary>The name that the provider was told last: an attempt is repeated with what it was first made with.</summary>
    public required string Name { get; set; }

    /// <summary>The address that it was told last.</summary>
    public required string Email { get; set; }

    /// <summary>The language of bills and mails.</summary>
    public string? Locale { get; set; }

    /// <summary>Our id of the next subscription that is bought. It is renewed when one that had it is over.</summary>
    public Guid Reference { get; set; } = Guid.CreateVersion7();

    /// <summary>The account at the provider that the customer was seen in; nothing is taken from another.</summary>
    public string? Account { get; set; }

    /// <summary>Whether that was for real.</summary>
    public bool IsLive { get; set; }

    /// <summary>Rises with every lease; only the holder of the latest may write what it saw.</summary>
    public long Fence { get; set; }

    /// <summary>Whether somebody has the lease.</summary>
    public bool IsLeased { get; set; }

    /// <summary>Rises while the holder of the lease lives. Counted, because the clocks of two machines differ.</summary>
    public long Heartbeat { get; set; }

    /// <summary>When what was seen was written last: what has changed by time alone since then is not told yet.</summary>
    public DateTimeOffset? SyncedAt { get; set; }
}
