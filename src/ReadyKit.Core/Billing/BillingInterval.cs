namespace ReadyKit.Billing;

/// <summary>How long one payment lasts. The value is the number of months.</summary>
public enum BillingInterval
{
    /// <summary>A month.</summary>
    Month = 1,

    /// <summary>A quarter of a year.</summary>
    Quarter = 3,

    /// <summary>A year.</summary>
    Year = 12,
}
