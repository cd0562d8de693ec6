using System.Text.Json.Serialization;

namespace ReadyKit.Billing;

/// <summary>One way to pay for a plan. Made of an item of <c>ReadyKit:Billing:Plans:n:Prices</c>.</summary>
public sealed record PlanPrice
{
    /// <summary>The id that code and configuration use, such as <c>pro-year</c>; no two prices of any plans share one.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the plan that it pays for.</summary>
    public required string PlanId { get; init; }

    /// <summary>How long one payment lasts.</summary>
    public required BillingInterval Interval { get; init; }

    /// <summary>The currency (ISO 4217), such as <c>USD</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>What one interval costs, for one seat if it is per seat; in the currency's main unit, such as <c>29.90</c> dollars or <c>4000</c> yen.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Whether it is paid for each seat. Default: no, the amount is for the whole workspace.</summary>
    public bool IsPerSeat { get; init; }

    /// <summary>
    /// If it is per seat: the seats that are paid in any case. People up to that number cost nothing more. Default: 1.
    /// </summary>
    public int IncludedSeats { get; init; } = 1;

    /// <summary>How many days are free at first, for a workspace that subscribes for the first time. Default: 0.</summary>
    public int TrialDays { get; init; }

    /// <summary>Whether it can be bought. What is not offered any more still gives the plan to those who pay it. Default: yes.</summary>
    public bool IsOffered { get; init; } = true;

    /// <summary>The id of the price at each provider that sells it, by the provider's name.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> ProviderIds { get; init; } = new Dictionary<string, string>();

    /// <summary>The ids that sold it before, by the provider's name. Nobody buys at them any more; subscriptions to them give the plan.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FormerProviderIds { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The amount in the currency's smallest unit, as providers count: <c>2990</c> cents, but <c>4000</c> yen (ISO 4217).</summary>
    [JsonIgnore]
    public long MinorUnits => MoneyText.ToMinorUnits(Amount, Currency);

    /// <summary>How often the amount is paid for a workspace with so many seats in use.</summary>
    public int QuantityFor(int seats) => IsPerSeat ? Math.Max(seats, IncludedSeats) : 1;
}
