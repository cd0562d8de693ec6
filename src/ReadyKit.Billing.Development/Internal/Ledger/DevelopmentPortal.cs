namespace ReadyKit.Billing.Development.Internal.Ledger;

/// <summary>A page to manage subscriptions on.</summary>
internal sealed class DevelopmentPortal
{
    public required string Id { get; init; }

    public required string CustomerId { get; init; }

    public BillingPagePurpose Purpose { get; init; } = BillingPagePurpose.Manage;

    /// <summary>The subscription that the page is about, if it is about one.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>What is changed to, where a change is to be confirmed.</summary>
    public DevelopmentProduct? Product { get; init; }

    public required string ReturnUrl { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }
}
