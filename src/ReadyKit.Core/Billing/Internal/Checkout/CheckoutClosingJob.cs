namespace ReadyKit.Billing.Internal.Checkout;

/// <summary>Close a page to pay on: what it sells is there.</summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="CheckoutId">The provider's id of the page.</param>
internal sealed record CheckoutClosingJob(string Provider, string CheckoutId);
