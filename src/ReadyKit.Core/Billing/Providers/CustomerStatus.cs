namespace ReadyKit.Billing.Providers;

/// <summary>What a provider knows of a customer.</summary>
public enum CustomerStatus
{
    /// <summary>Nothing: other keys made it, or none. Nothing follows from that.</summary>
    Unknown = 0,

    /// <summary>The customer is there.</summary>
    Present = 1,

    /// <summary>The customer was deleted, and all its subscriptions ended.</summary>
    Deleted = 2,
}
