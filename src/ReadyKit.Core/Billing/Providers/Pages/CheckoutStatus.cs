namespace ReadyKit.Billing.Providers.Pages;

/// <summary>Where a page to pay on stands.</summary>
public enum CheckoutStatus
{
    /// <summary>It was closed, has expired or is unknown. Nothing can be paid on it any more.</summary>
    Closed = 0,

    /// <summary>It can be paid.</summary>
    Open = 1,

    /// <summary>It was completed with a method whose money takes its time. It is over as soon as that has come, or failed.</summary>
    Processing = 2,

    /// <summary>It was completed, and led to a subscription that is paid or in its trial.</summary>
    Paid = 3,

    /// <summary>It was completed, and the money did not come.</summary>
    Failed = 4,
}
