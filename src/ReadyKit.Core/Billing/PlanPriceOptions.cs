using System.ComponentModel.DataAnnotations;

namespace ReadyKit.Billing;

/// <summary>One way to pay for a plan. Bound to an item of <c>ReadyKit:Billing:Plans:n:Prices</c>.</summary>
public sealed class PlanPriceOptions
{
    /// <summary>
    /// The id that code and configuration use, unique over all plans: lower case letters, digits and hyphens. Default: the plan's id and the interval,
    /// such as <c>pro-year</c>. Subscriptions remember it, so do not change it later.
    /// </summary>
    [StringLength(80), RegularExpression("^[a-z][a-z0-9-]*$")]
    public string? Id { get; set; }

    /// <summary>How long one payment lasts: <c>month</c>, <c>quarter</c> or <c>year</c>. Default: <c>month</c>.</summary>
    [Required, RegularExpression("^(month|quarter|year)$")]
    public string Interval { get; set; } = "month";

    /// <summary>The currency (ISO 4217). Default: <c>USD</c>.</summary>
    [Required, RegularExpression("^[A-Z]{3}$")]
    public string Currency { get; set; } = "USD";

    /// <summary>
    /// What one interval costs, for one seat if it is per seat; in the currency's main unit, with no more decimals than the currency has. More than 0. Required.
    /// </summary>
    [Range(typeof(decimal), "0", "1000000000", ParseLimitsInInvariantCulture = true)]
    public decimal Amount { get; set; }

    /// <summary>Whether it is paid for each seat. Default: no, the amount is for the whole workspace.</summary>
    public bool IsPerSeat { get; set; }

    /// <summary>If it is per seat: the seats that are paid in any case. People up to that number cost nothing more. Default: 1.</summary>
    [Range(1, 100_000)]
    public int IncludedSeats { get; set; } = 1;

    /// <summary>How many days are free at first, for a workspace that subscribes for the first time. Default: 0. At most 730.</summary>
    [Range(0, 730)]
    public int TrialDays { get; set; }

    /// <summary>
    /// Whether it can be bought. Default: yes. Set it to no instead of removing a price that people still pay: it keeps giving them the plan.
    /// </summary>
    public bool IsOffered { get; set; } = true;

    /// <summary>The id of the price at each provider that sells it, by the provider's name.</summary>
    public IDictionary<string, string> ProviderIds { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The ids that sold it before, by the provider's name. Nobody buys at them any more; subscriptions to them give the plan. Default: none.
    /// </summary>
    public IDictionary<string, IList<string>> FormerProviderIds { get; } = new Dictionary<string, IList<string>>(StringComparer.Ordinal);
}
