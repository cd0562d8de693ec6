namespace ReadyKit.Billing.Providers;

/// <summary>What is said about a provider where it is added.</summary>
public sealed class BillingProviderOptions
{
    /// <summary>
    /// Whether it takes no money. What it sold gives its plan only where it is added: subscriptions of an app's sandbox mean nothing in Production.
    /// Default: no.
    /// </summary>
    public bool IsSandbox { get; set; }

    /// <summary>
    /// A sentence why the provider cannot be used here. The app then refuses to start while it is the one that sells, and nothing of it is registered.
    /// Default: <see langword="null"/>, it can be used.
    /// </summary>
    public string? UnavailableBecause { get; set; }
}
