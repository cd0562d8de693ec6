using ReadyKit.Billing.Internal.Plans;

namespace ReadyKit.Billing;

/// <summary>What a workspace can be on.</summary>
/// <param name="Id">The id that code and configuration use, such as <c>pro</c>.</param>
/// <param name="Name">The name as people see it.</param>
/// <param name="Description">One sentence for the upgrade page.</param>
/// <param name="Price">The price of one interval in the currency's main unit; zero for the free plan.</param>
/// <param name="Currency">The currency (ISO 4217), such as <c>USD</c>.</param>
/// <param name="Interval">What the price is for: <c>month</c> or <c>year</c>.</param>
/// <param name="Features">What the plan gives, for the upgrade page.</param>
/// <param name="Limits">The most of each countable thing, by the limit's name; what is not named is unlimited.</param>
public sealed record Plan(
    string Id,
    string Name,
    string Description,
    decimal Price,
    string Currency,
    string Interval,
    IReadOnlyList<string> Features,
    IReadOnlyDictionary<string, int> Limits)
{
    /// <summary>Whether nothing is paid for it.</summary>
    public bool IsFree => Price == 0;

    /// <summary>The price with its currency, the same everywhere: <c>$29</c>, <c>€4.50</c>, <c>500 ISK</c>.</summary>
    public string PriceText => MoneyText.Of(Price, Currency);
}
