using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Internal;

/// <summary>The added providers, and the one among them that sells.</summary>
internal sealed class BillingProviders(
    IEnumerable<IBillingProvider> all, IEnumerable<BillingProviderRegistration> registrations, IOptions<BillingOptions> options)
{
    private readonly BillingProviderRegistration[] _registrations = [.. registrations];

    public IReadOnlyList<IBillingProvider> All { get; } = [.. all];

    /// <summary>The provider that new subscriptions are bought from; <see langword="null"/> when nothing is sold.</summary>
    public IBillingProvider? Current => (options.Value.Provider ?? _registrations.FirstOrDefault()?.Name) is { } name ? Find(name) : null;

    /// <summary>
    /// Whether a subscription gives its plan. Who paid keeps what they paid for, also when the provider is not connected any more; what a sandbox sold
    /// was not paid, and gives nothing where it does not run.
    /// </summary>
    public bool GrantsAccess(Subscription subscription) => !subscription.IsSandbox || Find(subscription.Provider) is not null;

    /// <summary>Whether a provider takes no money.</summary>
    public bool IsSandbox(string name) => _registrations.Any(r => r.Name == name && r.Options.IsSandbox);

    /// <summary>Asks each provider. One that fails is told of and does not keep the others from being asked.</summary>
    public async Task ForEachAsync(Func<IBillingProvider, Task> ask, ILogger logger)
    {
        foreach (var provider in All)
        {
            try
            {
                await ask(provider);
            }
            catch (BillingProviderException e)
            {
                // This one is asked again with the next run.
                Log.ProviderFailed(logger, provider.Name, e.Failure.ToString());
            }
        }
    }

    public IBillingProvider? Find(string name) => All.FirstOrDefault(p => p.Name == name);
}
