namespace ReadyKit.Billing.Providers.Orders;

/// <summary>What is to be done with a subscription.</summary>
public enum OrderKind
{
    /// <summary>Put it on another price.</summary>
    ChangePrice = 0,

    /// <summary>Pay its price more or less often.</summary>
    ChangeQuantity = 1,

    /// <summary>End it.</summary>
    Cancel = 2,

    /// <summary>Take back its scheduled end, or go on after a pause.</summary>
    Resume = 3,

    /// <summary>Collect nothing until it is resumed.</summary>
    Pause = 4,
}
