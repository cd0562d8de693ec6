using System.ComponentModel.DataAnnotations;

namespace ReadyKit.Billing;

/// <summary>One plan. Bound to an item of <c>ReadyKit:Billing:Plans</c>.</summary>
public sealed class PlanOptions
{
    /// <summary>The id that code and configuration use, such as <c>pro</c>: lower case letters, digits and hyphens. Required.</summary>
    [Required, StringLength(40), RegularExpression("^[a-z][a-z0-9-]*$")]
    public string Id { get; set; } = "";

    /// <summary>The name as people see it. Default: the id with a capital.</summary>
    [StringLength(60)]
    public string? Name { get; set; }

    /// <summary>One sentence for the upgrade page. Default: none.</summary>
    [StringLength(300)]
    public string Description { get; set; } = "";

    /// <summary>The price of one interval in the currency's main unit. Default: zero, which makes it the free plan.</summary>
    [Range(typeof(decimal), "0", "1000000", ParseLimitsInInvariantCulture = true)]
    public decimal Price { get; set; }

    /// <summary>The currency (ISO 4217). Default: <c>USD</c>.</summary>
    [Required, RegularExpression("^[A-Z]{3}$")]
    public string Currency { get; set; } = "USD";

    /// <summary>What the price is for: <c>month</c> or <c>year</c>. Default: <c>month</c>.</summary>
    [Required, RegularExpression("^(month|year)$")]
    public string Interval { get; set; } = "month";

    /// <summary>What the plan gives, for the upgrade page. Default: none.</summary>
    public IList<string> Features { get; } = [];

    /// <summary>The most of each countable thing, by the limit's name. What is not named is unlimited.</summary>
    public IDictionary<string, int> Limits { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The id of the plan's price at each provider that sells it, by the provider's name.</summary>
    public IDictionary<string, string> ProviderPrices { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Prices that sold the plan before, by the provider's name. Nobody can buy them any more; subscriptions to them give the plan. Default: none.
    /// </summary>
    public IDictionary<string, IList<string>> FormerProviderPrices { get; } = new Dictionary<string, IList<string>>(StringComparer.Ordinal);
}
