using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Internal.Checkout;

/// <summary>What somebody wants to buy.</summary>
/// <param name="Provider">Who sells it.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Price">At which of its prices.</param>
/// <param name="ProviderPriceId">The provider's id of that.</param>
internal sealed record CheckoutOrder(IBillingProvider Provider, Plan Plan, PlanPrice Price, string ProviderPriceId)
{
    /// <summary>How often the price is paid.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>How many days are free.</summary>
    public int TrialDays { get; init; }
}
