using System.Collections.ObjectModel;
using Microsoft.Extensions.Options;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Internal.Plans;

internal sealed class PlanCatalog : IPlanCatalog
{
    private readonly Dictionary<string, Plan> _byId;
    private readonly Dictionary<string, PlanPrice> _prices;

    public PlanCatalog(IOptions<BillingOptions> options)
    {
        All = [.. (options.Value.Plans is { Count: > 0 } plans ? plans : DefaultPlans()).Select(ToPlan)];
        Free = All.First(p => p.IsFree);
        _byId = All.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _prices = All.SelectMany(p => p.Prices).ToDictionary(p => p.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<Plan> All { get; }

    public Plan Free { get; }

    public Plan? Find(string id) => _byId.GetValueOrDefault(id);

    public PlanPrice? FindPrice(string priceId) => _prices.GetValueOrDefault(priceId);

    /// <summary>The prices that a provider can sell now.</summary>
    public IEnumerable<PlanPrice> OffersOf(IBillingProvider provider) =>
        All.SelectMany(p => p.Prices).Where(p => p.IsOffered && FindProviderPriceId(provider, p) is not null);

    /// <summary>The provider's id of a price.</summary>
    public static string? FindProviderPriceId(IBillingProvider provider, PlanPrice price) =>
        price.ProviderIds.TryGetValue(provider.Name, out var id) ? id : provider.FindDefaultPriceId(price);

    /// <summary>What a provider's prices sell or once sold; of several plans the one of the highest rank.</summary>
    public PriceMatch? FindByPrices(IBillingProvider provider, IReadOnlyList<string> providerPriceIds) =>
        All.Reverse()
            .SelectMany(plan => plan.Prices.SelectMany(price => MatchesOf(provider, plan, price)))
            .Where(match => providerPriceIds.Contains(match.ProviderPriceId))
            .OrderByDescending(match => match.Plan.Rank)
            .ThenBy(match => match.IsFormer)
            .FirstOrDefault();

    /// <summary>Every price that a provider sells or once sold.</summary>
    public IEnumerable<PriceMatch> PricesOf(IBillingProvider provider) =>
        All.SelectMany(plan => plan.Prices.SelectMany(price => MatchesOf(provider, plan, price)));

    private static IEnumerable<PriceMatch> MatchesOf(IBillingProvider provider, Plan plan, PlanPrice price)
    {
        if (FindProviderPriceId(provider, price) is { } current)
        {
            yield return new PriceMatch(plan, price, current, IsFormer: false);
        }

        foreach (var former in price.FormerProviderIds.TryGetValue(provider.Name, out var ids) ? ids : [])
        {
            yield return new PriceMatch(plan, price, former, IsFormer: true);
        }
    }

    private static Plan ToPlan(PlanOptions options, int rank) => new()
    {
        Id = options.Id,
        Name = options.Name ?? char.ToUpperInvariant(options.Id[0]) + options.Id[1..],
        Description = options.Description,
        Rank = rank,
        Prices = [.. options.Prices.Select(price => ToPrice(options, price))],
        Highlights = [.. options.Highlights],
        Features = [.. options.Features],
        Limits = new ReadOnlyDictionary<string, int>(options.Limits.ToDictionary(StringComparer.Ordinal)),
    };

    private static PlanPrice ToPrice(PlanOptions plan, PlanPriceOptions options) => new()
    {
        Id = IdOf(plan, options),
        PlanId = plan.Id,
        Interval = Enum.Parse<BillingInterval>(options.Interval, ignoreCase: true),
        Currency = options.Currency,
        Amount = options.Amount,
        IsPerSeat = options.IsPerSeat,
        IncludedSeats = options.IncludedSeats,
        TrialDays = options.TrialDays,
        IsOffered = options.IsOffered,
        ProviderIds = new ReadOnlyDictionary<string, string>(options.ProviderIds.ToDictionary(StringComparer.Ordinal)),
        FormerProviderIds = new ReadOnlyDictionary<string, IReadOnlyList<string>>(
            options.FormerProviderIds.ToDictionary(p => p.Key, p => (IReadOnlyList<string>)[.. p.Value], StringComparer.Ordinal)),
    };

    /// <summary>The id of a price, also of one that the settings give none.</summary>
    internal static string IdOf(PlanOptions plan, PlanPriceOptions price) => price.Id ?? $"{plan.Id}-{price.Interval}";

    private static IList<PlanOptions> DefaultPlans() =>
    [
        new() { Id = "free", Description = "billing.plan.free" },
        new() { Id = "pro", Description = "billing.plan.pro", Prices = { new() { Amount = 29 }, new() { Amount = 290, Interval = "year" } } },
    ];
}
