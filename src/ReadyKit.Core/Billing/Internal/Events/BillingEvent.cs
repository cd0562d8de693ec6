namespace ReadyKit.Billing.Internal.Events;

/// <summary>A webhook that came in, stored together with the job that follows from it.</summary>
internal sealed class BillingEvent
{
    public const int MaxTypeLength = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Provider { get; init; }

    public required string EventId { get; init; }

    public required string Type { get; init; }

    public string? ProviderCustomerId { get; init; }

    public string? ObjectId { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public BillingEventState State { get; set; }
}
