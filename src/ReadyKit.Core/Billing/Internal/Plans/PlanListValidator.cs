using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ReadyKit.Billing.Internal.Plans;

/// <summary>What must be true of the plans together.</summary>
internal sealed partial class PlanListValidator : IValidateOptions<BillingOptions>
{
    public ValidateOptionsResult Validate(string? name, BillingOptions options)
    {
        var plans = options.Plans;
        List<string> failures =
        [
            .. Repeated(plans), .. WithoutPrices(plans), .. NegativeLimits(plans), .. FeaturesThatAreNoCodes(plans), .. BlankHighlights(plans),
            .. PlanPriceRules.Check(plans),
        ];
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    internal static string Key(int index) => $"{BillingOptions.Section}:Plans:{index}";

    private static IEnumerable<string> Repeated(IList<PlanOptions> plans) =>
        from index in Enumerable.Range(0, plans.Count)
        where plans.Take(index).Any(p => p.Id == plans[index].Id)
        select $"{Key(index)}:Id repeats '{plans[index].Id}'; every plan needs an id of its own.";

    private static IEnumerable<string> WithoutPrices(IList<PlanOptions> plans)
    {
        int[] free = [.. Enumerable.Range(0, plans.Count).Where(i => plans[i].Prices.Count == 0)];
        if (plans.Count > 0 && free.Length == 0)
        {
            yield return $"{BillingOptions.Section}:Plans must have exactly one plan without Prices, the one workspaces begin with; every plan has some. Add one without.";
        }

        foreach (var index in free.Skip(1))
        {
            yield return $"{Key(index)}:Prices is missing: exactly one plan has none, the one workspaces begin with, and that is {Key(free[0])} already. "
                + $"Add {Key(index)}:Prices:0:Amount.";
        }
    }

    private static IEnumerable<string> NegativeLimits(IList<PlanOptions> plans) =>
        from index in Enumerable.Range(0, plans.Count)
        from limit in plans[index].Limits
        where limit.Value < 0
        select $"{Key(index)}:Limits:{limit.Key} must be 0 or more; leave it out for no limit.";

    private static IEnumerable<string> FeaturesThatAreNoCodes(IList<PlanOptions> plans) =>
        from index in Enumerable.Range(0, plans.Count)
        from feature in plans[index].Features.Index()
        where !FeatureCode().IsMatch(feature.Item)
        select $"{Key(index)}:Features:{feature.Index} is '{feature.Item}', which is no code: lower case letters, digits, dots, hyphens and underscores, at most 60. "
            + "Lines for people go into Highlights.";

    private static IEnumerable<string> BlankHighlights(IList<PlanOptions> plans) =>
        from index in Enumerable.Range(0, plans.Count)
        from line in plans[index].Highlights.Index()
        where string.IsNullOrWhiteSpace(line.Item) || line.Item.Length > 200
        select $"{Key(index)}:Highlights:{line.Index} must be a line of 1 to 200 characters.";

    [GeneratedRegex(@"^[a-z][a-z0-9._-]{0,59}\z")]
    private static partial Regex FeatureCode();
}
