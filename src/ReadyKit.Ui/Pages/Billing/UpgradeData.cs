using ReadyKit.Billing;
using ReadyKit.Localization;

namespace ReadyKit.Ui.Pages.Billing;

/// <summary>What the page with the plans shows.</summary>
internal sealed record UpgradeData
{
    public required IReadOnlyList<PlanView> Plans { get; init; }

    public required string CurrentPlanId { get; init; }

    /// <summary>The price that is paid now, if it stands in the settings.</summary>
    public string? CurrentPriceId { get; init; }

    /// <summary>What is paid now, if it is known.</summary>
    public PaidView? Paid { get; init; }

    /// <summary>The currency to begin with: the one that is paid now, or the first.</summary>
    public string? Currency { get; init; }

    /// <summary>The interval to begin with: the one that is paid now, or the first.</summary>
    public string? Interval { get; init; }

    public required bool IsManageable { get; init; }

    public required bool IsEnding { get; init; }

    public string? Error { get; init; }

    public static UpgradeData From(WorkspaceAccess access, IReadOnlyList<Plan> all, IReadOnlyList<PlanPrice> offers, ITexts texts, string? error)
    {
        var first = offers.Count > 0 ? offers[0] : null;
        var ids = offers.Select(p => p.Id).ToHashSet();
        var plans = all.Where(p => p.IsFree || p.Id == access.Plan.Id || p.Prices.Any(price => ids.Contains(price.Id)));
        return new UpgradeData
        {
            Plans = [.. plans.Select(plan => new PlanView(plan.Id, plan.Name, texts.Get(plan.Description), plan.IsFree, [.. plan.Highlights.Select(line => texts.Get(line))], [.. PricesOf(plan)]))],
            CurrentPlanId = access.Plan.Id,
            CurrentPriceId = access.Price?.Id,
            Paid = PaidView.From(access.Price),
            Currency = access.Price?.Currency ?? first?.Currency,
            Interval = (access.Price?.Interval ?? first?.Interval) is { } interval ? PriceView.CodeOf(interval) : null,
            IsManageable = access.IsManageable,
            IsEnding = access.CancelsAt is not null,
            Error = error,
        };

        // A subscription stays in its currency.
        IEnumerable<PriceView> PricesOf(Plan plan) => plan.Prices
            .Where(price => ids.Contains(price.Id) || price.Id == access.Price?.Id)
            .Where(price => !access.IsManageable || access.Price?.Currency is not { } currency || price.Currency == currency)
            .Select(price => PriceView.From(plan, price, ids.Contains(price.Id), access.IsTrialAvailable));
    }
}
