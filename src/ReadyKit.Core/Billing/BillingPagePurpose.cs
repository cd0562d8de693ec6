namespace ReadyKit.Billing;

/// <summary>What a provider's page is opened for.</summary>
public enum BillingPagePurpose
{
    /// <summary>To subscribe and pay.</summary>
    Buy = 0,

    /// <summary>To see and manage everything.</summary>
    Manage = 1,

    /// <summary>To pay what is due, or to change the card.</summary>
    FixPayment = 2,

    /// <summary>To look at a change to another price and confirm it.</summary>
    ConfirmChange = 3,

    /// <summary>To end the subscription.</summary>
    Cancel = 4,
}
