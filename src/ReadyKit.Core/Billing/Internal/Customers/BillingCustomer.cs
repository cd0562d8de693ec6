namespace ReadyKit.Billing.Internal.Customers;

/// <summary>
/// The customer that a workspace is at a provider. It belongs to no workspace's rows because a signal finds its workspace by it. The row exists before
/// the customer does, and its id is the idempotency key of the creation.
/// </summary>
internal sealed class BillingCustomer
{
    public const int MaxProviderLength = 40;

    public const int MaxProviderIdLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid WorkspaceId { get; init; }

    public required string Provider { get; init; }

    public string? ProviderCustomerId { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Rises with every lease; only the holder of the latest may write what it saw.</summary>
    public long Fence { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>When what was seen was written last: what has changed by time alone since then is not told yet.</summary>
    public DateTimeOffset? SyncedAt { get; set; }
}
