namespace ReadyKit.Billing.Development.Internal.Ledger;

/// <summary>A webhook on its way to the app.</summary>
internal sealed class DevelopmentEvent
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    public required string CustomerId { get; init; }

    public required string ObjectId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public string? Error { get; set; }
}
