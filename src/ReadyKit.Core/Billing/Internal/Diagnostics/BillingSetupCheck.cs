using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReadyKit.Billing.Internal.Plans;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Internal.Diagnostics;

/// <summary>Tells at start what would go wrong when the first person wants to pay. The options alone do not show it: the providers are asked.</summary>
internal sealed class BillingSetupCheck : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        var providers = app.ApplicationServices.GetRequiredService<BillingProviders>();
        RequireNames(providers, [.. app.ApplicationServices.GetServices<BillingProviderRegistration>().Select(r => r.Name)]);
        if (providers.Current is { } seller)
        {
            RequirePrices(seller, app.ApplicationServices.GetRequiredService<IOptions<BillingOptions>>().Value, app.ApplicationServices.GetRequiredService<PlanCatalog>());
        }
    };

    private static void RequireNames(BillingProviders providers, IReadOnlyCollection<string> added)
    {
        if (providers.All.FirstOrDefault(p => !added.Contains(p.Name)) is { } misnamed)
        {
            throw new ReadyKitSetupException(
                $"The billing provider '{misnamed.Name}' was added under another name (added are: {string.Join(", ", added)}). "
                + $"Call AddBillingProvider<{misnamed.GetType().Name}>(\"{misnamed.Name}\").");
        }
    }

    /// <summary>A plan with former prices only is one that is not sold any more.</summary>
    private static void RequirePrices(IBillingProvider seller, BillingOptions options, PlanCatalog plans)
    {
        for (var i = 0; i < options.Plans.Count; i++)
        {
            var plan = options.Plans[i];
            if (plan.Price > 0 && plan.FormerProviderPrices.Count == 0 && plans.FindPriceId(seller, plans.Find(plan.Id)!) is null)
            {
                throw new ReadyKitSetupException(
                    $"{BillingOptions.Section}:Plans:{i}:ProviderPrices:{seller.Name} is missing: the plan '{plan.Id}' has no price at {seller.Name}, which sells it. "
                    + "Set it to the id of the price there; or, if the plan is not sold any more, list its old prices in FormerProviderPrices.");
            }
        }
    }
}
