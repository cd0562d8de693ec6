using System.Text.Json.Serialization;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Development.Internal.Ledger;

/// <summary>What is sold.</summary>
internal sealed record DevelopmentProduct
{
    public required string PriceId { get; init; }

    public required string Name { get; init; }

    public string Description { get; init; } = "";

    /// <summary>What one interval costs, for one piece.</summary>
    public required decimal Amount { get; init; }

    public string Currency { get; init; } = "USD";

    public BillingInterval Interval { get; init; } = BillingInterval.Month;

    public int Quantity { get; init; } = 1;

    [JsonIgnore]
    public decimal Total => Amount * Quantity;

    [JsonIgnore]
    public string PriceText => MoneyText.Format(Total, Currency);

    [JsonIgnore]
    public string IntervalName => Interval.ToString().ToLowerInvariant();

    /// <summary>The key of the text that says the price of an interval.</summary>
    [JsonIgnore]
    public string PriceKey => $"development.billing.price.{IntervalName}";

    public static DevelopmentProduct Of(Plan? plan, PlanPrice? price, string? priceId, int quantity) =>
        plan is null || price is null || priceId is null
            ? throw new BillingProviderException("The development billing was told no price.") { Failure = BillingFailure.Refused }
            : new()
            {
                PriceId = priceId,
                Name = plan.Name,
                Description = plan.Description,
                Amount = price.Amount,
                Currency = price.Currency,
                Interval = price.Interval,
                Quantity = quantity,
            };

    public DateTimeOffset EndOfPeriod(DateTimeOffset start) => start.AddMonths((int)Interval);
}
