namespace ReadyKit.Billing.Providers.Orders;

/// <summary>What becomes of the rest of the period that is paid.</summary>
public enum OrderProration
{
    /// <summary>The difference is on the next bill.</summary>
    NextInvoice = 0,

    /// <summary>The difference is paid at once.</summary>
    Now = 1,

    /// <summary>Nothing: the new price counts from the next period on.</summary>
    None = 2,
}
