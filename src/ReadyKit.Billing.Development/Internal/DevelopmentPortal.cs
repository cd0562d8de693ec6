namespace ReadyKit.Billing.Development.Internal;

/// <summary>A page to manage subscriptions on.</summary>
internal sealed class DevelopmentPortal
{
    public required string Id { get; init; }

    public required string CustomerId { get; init; }

    public required string ReturnUrl { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }
}
