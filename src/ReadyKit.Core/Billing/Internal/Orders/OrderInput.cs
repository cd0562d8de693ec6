using ReadyKit.Billing.Providers.Orders;

namespace ReadyKit.Billing.Internal.Orders;

/// <summary>A change of the subscription as the API is asked for it.</summary>
internal sealed record OrderInput
{
    public required OrderKind Kind { get; init; }

    /// <summary>For a change of price: the id of the price in the settings.</summary>
    public string? Price { get; init; }

    /// <summary>Whether it is only asked what would come of it.</summary>
    public bool Preview { get; init; }
}
