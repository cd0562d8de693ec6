namespace ReadyKit.Billing.Providers;

/// <summary>A subscription as its provider has it now.</summary>
public sealed record ProviderSubscription
{
    /// <summary>The provider's id of it.</summary>
    public required string Id { get; init; }

    /// <summary>The provider's id of the customer it belongs to.</summary>
    public required string CustomerId { get; init; }

    /// <summary>Its state in the terms that all providers share.</summary>
    public required SubscriptionState State { get; init; }

    /// <summary>The prices it is made of.</summary>
    public required IReadOnlyList<SubscriptionItem> Items { get; init; }

    /// <summary>Rises with every change; an older one than was seen before is ignored. <see langword="null"/> when the provider counts none.</summary>
    public long? Version { get; init; }

    /// <summary>The <see cref="Pages.BillingPageRequest.Reference"/> it was bought with, if it was bought here.</summary>
    public string? Reference { get; init; }

    /// <summary>The currency it is paid in (ISO 4217), if the provider tells.</summary>
    public string? Currency { get; init; }

    /// <summary>What became of its last payment.</summary>
    public SubscriptionPayment Payment { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When its trial ends, or ended.</summary>
    public DateTimeOffset? TrialEndsAt { get; init; }

    /// <summary>When it ends, if that is scheduled.</summary>
    public DateTimeOffset? CancelsAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>While past due: since when a payment is due. If the provider does not tell, the end of the period that was not paid counts.</summary>
    public DateTimeOffset? PastDueSince { get; init; }

    /// <summary>While paused: when it goes on by itself, if it does.</summary>
    public DateTimeOffset? ResumesAt { get; init; }

    /// <summary>The next change that is scheduled.</summary>
    public ScheduledChange? NextChange { get; init; }

    /// <summary>Where what is due can be paid, if the provider has a page for that.</summary>
    public Uri? PaymentUrl { get; init; }
}
