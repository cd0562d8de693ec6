using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Internal.Events;

/// <summary>A webhook that came in, stored together with the job that follows from it.</summary>
internal sealed class BillingEvent
{
    public const int MaxTypeLength = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Provider { get; init; }

    public required string EventId { get; init; }

    public required string Type { get; init; }

    public string? ProviderCustomerId { get; set; }

    public string? ObjectId { get; init; }

    public string? ObjectType { get; init; }

    /// <summary>The account it happened in, if it tells.</summary>
    public string? Account { get; init; }

    /// <summary>Whether that was for real.</summary>
    public bool? IsLive { get; init; }

    public string? ApiVersion { get; init; }

    /// <summary>When it happened, if it tells.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public BillingEventState State { get; set; }

    /// <summary>While parked: why.</summary>
    public WebhookParking Parking { get; set; }
}
