namespace ReadyKit.Billing.Providers.Orders;

/// <summary>When an order is carried out.</summary>
public enum OrderTime
{
    /// <summary>At once.</summary>
    Now = 0,

    /// <summary>When the period that is paid ends.</summary>
    AtPeriodEnd = 1,
}
