using Microsoft.Extensions.Options;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Internal.Plans;

internal sealed class PlanCatalog : IPlanCatalog
{
    private readonly Dictionary<string, Plan> _byId;
    private readonly Dictionary<string, PlanOptions> _options;

    public PlanCatalog(IOptions<BillingOptions> options)
    {
        var configured = options.Value.Plans is { Count: > 0 } plans ? plans : DefaultPlans();
        All = [.. configured.Select(ToPlan)];
        Free = All.First(p => p.IsFree);
        _byId = All.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _options = configured.ToDictionary(p => p.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<Plan> All { get; }

    public Plan Free { get; }

    public Plan? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The price that sells a plan at a provider.</summary>
    public string? FindPriceId(IBillingProvider provider, Plan plan) =>
        plan.IsFree ? null : _options[plan.Id].ProviderPrices.TryGetValue(provider.Name, out var id) ? id : provider.FindDefaultPriceId(plan);

    /// <summary>The best plan among those that the prices sell or once sold.</summary>
    public (Plan Plan, string PriceId)? FindByPrices(IBillingProvider provider, IReadOnlyList<string> priceIds)
    {
        foreach (var plan in All.Reverse())
        {
            if (PricesOf(provider, plan).FirstOrDefault(p => priceIds.Contains(p)) is { } priceId)
            {
                return (plan, priceId);
            }
        }

        return null;
    }

    private IEnumerable<string> PricesOf(IBillingProvider provider, Plan plan)
    {
        if (plan.IsFree)
        {
            return [];
        }

        IEnumerable<string> former = _options[plan.Id].FormerProviderPrices.TryGetValue(provider.Name, out var prices) ? prices : [];
        return FindPriceId(provider, plan) is { } current ? former.Prepend(current) : former;
    }

    private static Plan ToPlan(PlanOptions options) => new(
        options.Id,
        options.Name ?? char.ToUpperInvariant(options.Id[0]) + options.Id[1..],
        options.Description,
        options.Price,
        options.Currency,
        options.Interval,
        [.. options.Features],
        options.Limits.ToDictionary(StringComparer.Ordinal));

    private static IList<PlanOptions> DefaultPlans() =>
        [new() { Id = "free", Description = "To begin with." }, new() { Id = "pro", Description = "Everything, without limits.", Price = 29 }];
}
