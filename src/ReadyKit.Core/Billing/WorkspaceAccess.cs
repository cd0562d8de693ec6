using ReadyKit.Billing.Internal;

namespace ReadyKit.Billing;

/// <summary>What a workspace's subscriptions give it at one moment.</summary>
/// <param name="Plan">The plan, the best over all subscriptions.</param>
/// <param name="Level">What may be done.</param>
/// <param name="State">The state of the subscription that decides.</param>
/// <param name="CancelsAt">When it ends, if that is scheduled.</param>
/// <param name="PeriodEndsAt">When the paid period ends and renews.</param>
/// <param name="GraceEndsAt">While past due: until when access stays full.</param>
public sealed record WorkspaceAccess(
    Plan Plan, AccessLevel Level, SubscriptionState State, DateTimeOffset? CancelsAt, DateTimeOffset? PeriodEndsAt, DateTimeOffset? GraceEndsAt)
{
    /// <summary>What the subscription that decides pays; <see langword="null"/> without one.</summary>
    public SubscribedPrice? Price { get; init; }

    /// <summary>Whether the trial days of a price are given: the workspace has had no subscription so far.</summary>
    public bool IsTrialAvailable { get; init; }

    /// <summary>The id of the price whose purchase was begun and can be gone on with, while the state is <see cref="SubscriptionState.Pending"/>.</summary>
    public string? OpenPriceId { get; init; }

    /// <summary>Whether there is a subscription that the provider's portal can manage.</summary>
    public bool IsManageable => LiveSubscriptions.Includes(State);
}
