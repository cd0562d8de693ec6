using Microsoft.Extensions.Options;

namespace ReadyKit.Billing.Internal.Plans;

/// <summary>What must be true of the plans together.</summary>
internal sealed class PlanListValidator : IValidateOptions<BillingOptions>
{
    public ValidateOptionsResult Validate(string? name, BillingOptions options)
    {
        var plans = options.Plans;
        List<string> failures = [.. Repeated(plans), .. NegativeLimits(plans), .. BlankPrices(plans), .. UnpayablePrices(plans), .. BlankFormerPrices(plans), .. RepeatedPrices(plans)];
        if (plans.Count > 0 && plans.Count(p => p.Price == 0) is var free and not 1)
        {
            failures.Add($"{BillingOptions.Section}:Plans must have exactly one plan whose Price is 0, the one workspaces begin with; it has {free}.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Repeated(IList<PlanOptions> plans) =>
        from index in Enumerable.Range(0, plans.Count)
        where plans.Take(index).Any(p => p.Id == plans[index].Id)
        select $"{Key(index)}:Id repeats '{plans[index].Id}'; every plan needs an id of its own.";

    private static IEnumerable<string> NegativeLimits(IList<PlanOptions> plans) =>
        from index in Enumerable.Range(0, plans.Count)
        from limit in plans[index].Limits
        where limit.Value < 0
        select $"{Key(index)}:Limits:{limit.Key} must be 0 or more; leave it out for no limit.";

    private static IEnumerable<string> UnpayablePrices(IList<PlanOptions> plans) =>
        from index in Enumerable.Range(0, plans.Count)
        where !MoneyText.IsPayable(plans[index].Price, plans[index].Currency)
        select $"{Key(index)}:Price has more decimals than {plans[index].Currency} has.";

    private static IEnumerable<string> BlankPrices(IList<PlanOptions> plans) =>
        from index in Enumerable.Range(0, plans.Count)
        from price in plans[index].ProviderPrices
        where string.IsNullOrWhiteSpace(price.Value)
        select $"{Key(index)}:ProviderPrices:{price.Key} must be the id of a price.";

    private static IEnumerable<string> BlankFormerPrices(IList<PlanOptions> plans) =>
        from index in Enumerable.Range(0, plans.Count)
        from provider in plans[index].FormerProviderPrices
        where provider.Value.Any(string.IsNullOrWhiteSpace)
        select $"{Key(index)}:FormerProviderPrices:{provider.Key} must be a list of ids of prices.";

    /// <summary>A price that sells two plans would give whichever stands last.</summary>
    private static IEnumerable<string> RepeatedPrices(IList<PlanOptions> plans) =>
        from price in plans.SelectMany((plan, index) => PricesOf(plan).Select(p => (p.Provider, p.PriceId, Index: index)))
        where !string.IsNullOrWhiteSpace(price.PriceId)
        group price by (price.Provider, price.PriceId) into same
        where same.Select(p => p.Index).Distinct().Count() > 1
        select $"{Key(same.Last().Index)}: the price '{same.Key.PriceId}' at {same.Key.Provider} stands in {Key(same.First().Index)} too; a price belongs to one plan.";

    private static IEnumerable<(string Provider, string PriceId)> PricesOf(PlanOptions plan) =>
        plan.ProviderPrices.Select(p => (p.Key, p.Value))
            .Concat(plan.FormerProviderPrices.SelectMany(p => p.Value.Select(id => (p.Key, id))));

    private static string Key(int index) => $"{BillingOptions.Section}:Plans:{index}";
}
