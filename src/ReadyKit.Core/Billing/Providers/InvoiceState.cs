namespace ReadyKit.Billing.Providers;

/// <summary>What became of a bill.</summary>
public enum InvoiceState
{
    /// <summary>It is to be paid.</summary>
    Open = 0,

    /// <summary>It is paid.</summary>
    Paid = 1,

    /// <summary>It is not asked for any more.</summary>
    Void = 2,

    /// <summary>It was given up as lost.</summary>
    Uncollectible = 3,
}
