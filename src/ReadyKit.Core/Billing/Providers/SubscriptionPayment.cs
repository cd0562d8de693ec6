namespace ReadyKit.Billing.Providers;

/// <summary>What became of the last payment for a subscription.</summary>
public enum SubscriptionPayment
{
    /// <summary>There was none, or the provider does not tell.</summary>
    None = 0,

    /// <summary>The money has come.</summary>
    Settled = 1,

    /// <summary>It was begun with a method that takes its time.</summary>
    Processing = 2,

    /// <summary>It failed.</summary>
    Failed = 3,
}
