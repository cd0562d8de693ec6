using Microsoft.Extensions.Options;

namespace ReadyKit.Billing.Internal;

/// <summary>The added providers, and the one among them that sells.</summary>
internal sealed class BillingProviders(
    IEnumerable<IBillingProvider> all, IEnumerable<BillingProviderRegistration> registrations, IOptions<BillingOptions> options)
{
    public IReadOnlyList<IBillingProvider> All { get; } = [.. all];

    /// <summary>The provider that new subscriptions are bought from.</summary>
    public IBillingProvider Current
    {
        get
        {
            var name = options.Value.Provider ?? registrations.FirstOrDefault()?.Name;
            return name is null
                ? throw new InvalidOperationException(
                    "No billing provider is added, so nothing can be bought. Add one after AddReadyKit, such as .AddDevelopmentBilling().")
                : Find(name) ?? throw new InvalidOperationException($"The billing provider '{name}' is not available.");
        }
    }

    public IBillingProvider? Find(string name) => All.FirstOrDefault(p => p.Name == name);
}
