namespace ReadyKit.Billing.Providers;

/// <summary>A page to pay on.</summary>
/// <param name="Id">The provider's id of it.</param>
/// <param name="Url">Where it is.</param>
/// <param name="ExpiresAt">Until when it can be used.</param>
public sealed record ProviderCheckout(string Id, Uri Url, DateTimeOffset ExpiresAt);
