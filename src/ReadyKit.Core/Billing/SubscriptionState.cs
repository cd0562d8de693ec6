namespace ReadyKit.Billing;

/// <summary>The state of a subscription, the same for every provider.</summary>
public enum SubscriptionState
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary>Begun but not paid yet. Changes no access.</summary>
    Pending = 1,

    /// <summary>In a trial. Full access.</summary>
    Trialing = 2,

    /// <summary>Paid. Full access, also when it is cancelled for the end of the period.</summary>
    Active = 3,

    /// <summary>The last payment failed. Full access until the grace period ends.</summary>
    PastDue = 4,

    /// <summary>Unpaid for too long. Read-only; billing pages stay open.</summary>
    Suspended = 5,

    /// <summary>Paused. Read-only.</summary>
    Paused = 6,

    /// <summary>Over. The free plan; data is kept.</summary>
    Ended = 7,
}
