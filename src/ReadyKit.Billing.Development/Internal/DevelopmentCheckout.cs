namespace ReadyKit.Billing.Development.Internal;

/// <summary>A page to pay on.</summary>
internal sealed class DevelopmentCheckout
{
    public required string Id { get; init; }

    public required string IdempotencyKey { get; init; }

    public required string CustomerId { get; init; }

    public required DevelopmentProduct Product { get; init; }

    public required string SuccessUrl { get; init; }

    public required string CancelUrl { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public string? SubscriptionId { get; set; }

    public bool IsComplete { get; set; }

    public bool IsClosed { get; set; }

    public bool IsOpenAt(DateTimeOffset now) => !IsComplete && !IsClosed && now < ExpiresAt;
}
