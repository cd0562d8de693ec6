namespace ReadyKit.Billing.Development.Internal.Ledger;

/// <summary>The development provider's own words for the state of a subscription.</summary>
internal enum DevelopmentStatus
{
    Incomplete = 0,
    Active = 1,
    PastDue = 2,
    Unpaid = 3,
    Canceled = 4,
    Paused = 5,
    Trialing = 6,
}
