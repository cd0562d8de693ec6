namespace ReadyKit.Billing.Providers;

/// <summary>What sort of failure a provider's is.</summary>
public enum BillingFailure
{
    /// <summary>Nobody knows whether it was done: no answer, or one that says nothing. The same is asked again with the same attempt.</summary>
    Unreachable = 0,

    /// <summary>It was not done and never will be: the provider says no.</summary>
    Refused = 1,

    /// <summary>It was not done, because too much was asked; later it may be.</summary>
    RateLimited = 2,

    /// <summary>The customer was deleted at the provider.</summary>
    CustomerGone = 3,

    /// <summary>The keys are those of another account, or of its test mode where live is meant, or the other way around.</summary>
    WrongEnvironment = 4,

    /// <summary>The keys do not permit it.</summary>
    NotPermitted = 5,
}
