using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Internal.Checkout;

/// <summary>What somebody wants to buy.</summary>
/// <param name="Provider">Who sells it.</param>
/// <param name="Plan">The plan.</param>
/// <param name="PriceId">The provider's id of its price.</param>
internal sealed record CheckoutOrder(IBillingProvider Provider, Plan Plan, string PriceId);
