namespace ReadyKit.Billing.Internal;

/// <summary>That a provider was added, in the order of the calls.</summary>
/// <param name="Name">The provider's name.</param>
/// <param name="UnavailableBecause">A sentence why it cannot be used here; <see langword="null"/> when it can.</param>
internal sealed record BillingProviderRegistration(string Name, string? UnavailableBecause = null);
