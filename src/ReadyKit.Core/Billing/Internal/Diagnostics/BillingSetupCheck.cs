using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
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
        var plans = app.ApplicationServices.GetRequiredService<PlanCatalog>();
        RequireLimits(plans, [.. app.ApplicationServices.GetServices<PlanLimit>().Select(l => l.Name)]);
        if (providers.Current is { } seller)
        {
            RequirePrices(seller, plans);
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

    /// <summary>A limit with a mistyped name would hold nobody.</summary>
    private static void RequireLimits(PlanCatalog plans, IReadOnlyCollection<string> known)
    {
        foreach (var plan in plans.All)
        {
            if (plan.Limits.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            {
                throw new ReadyKitSetupException(
                    $"{PlanListValidator.Key(plan.Rank)}:Limits:{unknown} limits what nothing counts (counted are: {(known.Count > 0 ? string.Join(", ", known) : "none")}). "
                    + $"Correct the name, or add the limit after AddReadyKit: .AddLimit<TheEntity>(\"{unknown}\", \"Title\").");
            }
        }
    }

    private static void RequirePrices(IBillingProvider seller, PlanCatalog plans)
    {
        foreach (var plan in plans.All)
        {
            foreach (var (index, price) in plan.Prices.Index())
            {
                if (price.IsOffered && PlanCatalog.FindProviderPriceId(seller, price) is null)
                {
                    var key = $"{PlanListValidator.Key(plan.Rank)}:Prices:{index}";
                    throw new ReadyKitSetupException(
                        $"{key}:ProviderIds:{seller.Name} is missing: the price '{price.Id}' is unknown at {seller.Name}, which sells it. "
                        + $"Set it to the id of the price there; or, if the price is not sold any more, set {key}:IsOffered to false.");
                }
            }
        }
    }
}
