namespace ReadyKit.Billing.Providers;

/// <summary>Why a genuine webhook is kept and not worked off.</summary>
public enum WebhookParking
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>No workspace here is its customer: it is another app's on the same account, or comes before the customer is stored.</summary>
    UnknownCustomer = 1,

    /// <summary>It happened in another account, or in test mode where live is meant, or the other way around.</summary>
    OtherEnvironment = 2,

    /// <summary>It is written in a version of the provider's interface that the app does not read.</summary>
    OtherVersion = 3,
}
