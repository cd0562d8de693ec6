using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Internal;

/// <summary>That a provider was added, in the order of the calls.</summary>
/// <param name="Name">The provider's name.</param>
/// <param name="Options">What was said about it.</param>
internal sealed record BillingProviderRegistration(string Name, BillingProviderOptions Options)
{
    public BillingProviderRegistration(string name)
        : this(name, new BillingProviderOptions())
    {
    }
}
