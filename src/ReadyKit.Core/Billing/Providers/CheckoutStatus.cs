namespace ReadyKit.Billing.Providers;

/// <summary>What can still become of a page to pay on.</summary>
public enum CheckoutStatus
{
    /// <summary>Nothing: it was paid, came to nothing, was closed, has expired or is unknown.</summary>
    Closed = 0,

    /// <summary>It can be paid.</summary>
    Open = 1,

    /// <summary>It was completed with a method whose money takes its time. It is over as soon as that has come, or failed.</summary>
    Processing = 2,
}
