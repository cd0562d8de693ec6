namespace ReadyKit.Billing.Development.Internal.Ledger;

/// <summary>A page to pay on.</summary>
internal sealed class DevelopmentCheckout
{
    public required string Id { get; init; }

    public required string IdempotencyKey { get; init; }

    public required string CustomerId { get; init; }

    public required DevelopmentProduct Product { get; init; }

    /// <summary>The app's id of the subscription that is to come.</summary>
    public string? Reference { get; init; }

    public int TrialDays { get; init; }

    /// <summary>Whether the trial begins only with a card.</summary>
    public bool TrialNeedsCard { get; init; } = true;

    /// <summary>Whether a trial without a card is paused at its end, and not ended.</summary>
    public bool PausesWithoutCard { get; init; }

    public required string SuccessUrl { get; init; }

    public required string CancelUrl { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public string? SubscriptionId { get; set; }

    public bool IsComplete { get; set; }

    public bool IsClosed { get; set; }

    public bool IsUsableAt(DateTimeOffset now) => !IsComplete && !IsClosed && now < ExpiresAt;
}
