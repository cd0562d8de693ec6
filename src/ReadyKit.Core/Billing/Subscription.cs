namespace ReadyKit.Billing;

/// <summary>A subscription of a workspace, mirrored from its provider.</summary>
public sealed class Subscription : IWorkspaceScoped
{
    /// <summary>The id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public Guid WorkspaceId { get; init; }

    /// <summary>The name of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's id of the subscription.</summary>
    public required string ProviderSubscriptionId { get; init; }

    /// <summary>Whether it was sold by a provider that takes no money. Then it gives its plan only where that provider is added.</summary>
    public bool IsSandbox { get; internal init; }

    /// <summary>The plan it gives; <see langword="null"/> when none of its prices is known.</summary>
    public string? PlanId { get; internal set; }

    /// <summary>The id that the price had in the settings when it gave the plan; <see langword="null"/> when it was never there.</summary>
    public string? PriceId { get; internal set; }

    /// <summary>The provider's id of the price that gives the plan.</summary>
    public string? ProviderPriceId { get; internal set; }

    /// <summary>How long one payment lasts, if known.</summary>
    public BillingInterval? Interval { get; internal set; }

    /// <summary>The currency (ISO 4217), if known.</summary>
    public string? Currency { get; internal set; }

    /// <summary>What one interval costs, for one seat if it is per seat; in the currency's main unit. <see langword="null"/> when only the provider knows.</summary>
    public decimal? Amount { get; internal set; }

    /// <summary>How often the amount is paid: the seats if it is per seat, 1 otherwise.</summary>
    public int Quantity { get; internal set; } = 1;

    /// <summary>The state the provider last reported.</summary>
    public SubscriptionState State { get; internal set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartedAt { get; internal set; }

    /// <summary>When the paid period ends and renews.</summary>
    public DateTimeOffset? PeriodEndsAt { get; internal set; }

    /// <summary>When it ends, if that is scheduled.</summary>
    public DateTimeOffset? CancelsAt { get; internal set; }

    /// <summary>When its trial ends, or ended.</summary>
    public DateTimeOffset? TrialEndsAt { get; internal set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; internal set; }

    /// <summary>While paused: when it goes on by itself, if it does.</summary>
    public DateTimeOffset? ResumesAt { get; internal set; }

    /// <summary>When the next change comes that is scheduled.</summary>
    public DateTimeOffset? ChangesAt { get; internal set; }

    /// <summary>The provider's id of the price from then on.</summary>
    public string? NextProviderPriceId { get; internal set; }

    /// <summary>While past due: since when.</summary>
    public DateTimeOffset? PastDueSince { get; internal set; }

    /// <summary>The state that people were last told of; suspended also when a grace period was over by then.</summary>
    internal SubscriptionState ToldState { get; set; }

    /// <summary>The end of a grace period for which a look is scheduled.</summary>
    internal DateTimeOffset? GraceLookAt { get; set; }

    /// <summary>The version that was written last; an older one is ignored.</summary>
    internal long? Version { get; set; }

    /// <summary>Our id of it, if it was bought here.</summary>
    internal string? Reference { get; set; }

    /// <summary>Where what is due can be paid, if the provider has a page for that.</summary>
    internal string? PaymentUrl { get; set; }

    /// <summary>When the row last changed.</summary>
    public DateTimeOffset UpdatedAt { get; internal set; }
}
