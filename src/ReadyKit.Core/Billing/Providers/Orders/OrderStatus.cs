namespace ReadyKit.Billing.Providers.Orders;

/// <summary>What became of an order.</summary>
public enum OrderStatus
{
    /// <summary>It is carried out. Also when there was nothing to do, because the subscription is so already.</summary>
    Done = 0,

    /// <summary>It is carried out at the end of the period.</summary>
    Scheduled = 1,

    /// <summary>It is carried out once what is due is paid, on the outcome's page.</summary>
    AwaitsPayment = 2,

    /// <summary>It was a preview: nothing was changed.</summary>
    Previewed = 3,

    /// <summary>The subscription has another version than was expected: nothing was changed.</summary>
    Outdated = 4,
}
