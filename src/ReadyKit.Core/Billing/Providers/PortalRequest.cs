namespace ReadyKit.Billing.Providers;

/// <summary>A page to manage subscriptions on, to be opened at a provider.</summary>
/// <param name="CustomerId">The provider's id of the customer.</param>
/// <param name="ReturnUrl">Where the page leads back to; absolute.</param>
public sealed record PortalRequest(string CustomerId, Uri ReturnUrl);
