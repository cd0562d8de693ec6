using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Development.Internal.Ledger;

internal sealed class DevelopmentSubscription
{
    public required string Id { get; init; }

    public required string CustomerId { get; init; }

    /// <summary>The app's id of it.</summary>
    public string? Reference { get; init; }

    public required DevelopmentProduct Product { get; set; }

    /// <summary>What it is from the next period on, where that is another.</summary>
    public DevelopmentProduct? NextProduct { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Rises with every change.</summary>
    public long Version { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public DevelopmentStatus Status { get; set; }

    /// <summary>Whether it was ever paid, or in its trial.</summary>
    public bool HasBegun { get; set; }

    public DateTimeOffset PeriodEndsAt { get; set; }

    public DateTimeOffset? TrialEndsAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Whether there is a card to charge when the trial ends.</summary>
    public bool HasCard { get; set; } = true;

    /// <summary>Whether it is paused when the trial ends without a card.</summary>
    public bool PausesWithoutCard { get; init; }

    public bool CancelsAtPeriodEnd { get; set; }

    public bool FailsNextRenewal { get; set; }

    public DateTimeOffset? PastDueSince { get; set; }

    /// <summary>When the first payment arrives, where that takes its time.</summary>
    public DateTimeOffset? ArrivesAt { get; set; }

    public bool IsLive => Status is not (DevelopmentStatus.Incomplete or DevelopmentStatus.Canceled);

    /// <summary>The same, to see on it what would come of something.</summary>
    public DevelopmentSubscription Copy() => (DevelopmentSubscription)MemberwiseClone();

    public ProviderSubscription ToProviderSubscription() => new()
    {
        Id = Id,
        CustomerId = CustomerId,
        State = StateOf(Status),
        Items = [new SubscriptionItem { PriceId = Product.PriceId, Quantity = Product.Quantity, PeriodEndsAt = PeriodEndsAt }],
        Version = Version,
        Reference = Reference,
        Currency = Product.Currency,
        Payment = PaymentOf(this),
        StartedAt = StartedAt,
        TrialEndsAt = TrialEndsAt,
        EndedAt = EndedAt,
        PastDueSince = PastDueSince,
        CancelsAt = IsLive && CancelsAtPeriodEnd ? PeriodEndsAt : null,
        NextChange = IsLive && NextProduct is { } next ? new ScheduledChange { At = PeriodEndsAt, PriceId = next.PriceId, Quantity = next.Quantity } : null,
    };

    private static SubscriptionPayment PaymentOf(DevelopmentSubscription subscription) => subscription switch
    {
        { Status: DevelopmentStatus.Incomplete, ArrivesAt: not null } => SubscriptionPayment.Processing,
        { Status: DevelopmentStatus.PastDue or DevelopmentStatus.Unpaid } => SubscriptionPayment.Failed,
        { Status: DevelopmentStatus.Active or DevelopmentStatus.Paused } => SubscriptionPayment.Settled,
        _ => SubscriptionPayment.None,
    };

    private static SubscriptionState StateOf(DevelopmentStatus status) => status switch
    {
        DevelopmentStatus.Incomplete => SubscriptionState.Pending,
        DevelopmentStatus.Trialing => SubscriptionState.Trialing,
        DevelopmentStatus.Active => SubscriptionState.Active,
        DevelopmentStatus.PastDue => SubscriptionState.PastDue,
        DevelopmentStatus.Unpaid => SubscriptionState.Suspended,
        DevelopmentStatus.Paused => SubscriptionState.Paused,
        _ => SubscriptionState.Ended,
    };
}
