using ReadyKit.Billing;

namespace ReadyKit.Ui.Pages.Billing;

/// <summary>A price as the page with the plans shows it.</summary>
internal sealed record PriceView
{
    public required string Id { get; init; }

    /// <summary>As the keys of the texts have it, such as <c>month</c>.</summary>
    public required string Interval { get; init; }

    public required string Currency { get; init; }

    /// <summary>What one interval costs, for one seat if it is per seat.</summary>
    public required string Text { get; init; }

    public required bool IsPerSeat { get; init; }

    /// <summary>The seats that are paid in any case.</summary>
    public required int IncludedSeats { get; init; }

    /// <summary>What those cost.</summary>
    public required string IncludedText { get; init; }

    /// <summary>The days that are free for this workspace.</summary>
    public required int TrialDays { get; init; }

    /// <summary>How much less a year costs than twelve months, if it does.</summary>
    public string? SavingText { get; init; }

    /// <summary>The same as part of twelve months, from 0 to 1.</summary>
    public decimal Saving { get; init; }

    public bool CanBuy { get; init; }

    public static PriceView From(Plan plan, PlanPrice price, bool canBuy, bool hasTrial)
    {
        var saving = SavingOf(plan, price);
        return new PriceView
        {
            Id = price.Id,
            Interval = CodeOf(price.Interval),
            Currency = price.Currency,
            Text = MoneyText.Format(price.Amount, price.Currency),
            IsPerSeat = price.IsPerSeat,
            IncludedSeats = price.IncludedSeats,
            IncludedText = MoneyText.Format(price.Amount * price.IncludedSeats, price.Currency),
            TrialDays = hasTrial ? price.TrialDays : 0,
            SavingText = saving > 0 ? MoneyText.Format(saving, price.Currency) : null,
            Saving = saving > 0 ? saving / (saving + price.Amount) : 0,
            CanBuy = canBuy,
        };
    }

    public static string CodeOf(BillingInterval interval) => interval.ToString().ToLowerInvariant();

    /// <summary>Against the monthly price of the same sort, where there is one.</summary>
    private static decimal SavingOf(Plan plan, PlanPrice price) =>
        price.Interval == BillingInterval.Year && plan.Prices.FirstOrDefault(p =>
            p is { Interval: BillingInterval.Month, IsOffered: true } && p.Currency == price.Currency && p.IsPerSeat == price.IsPerSeat) is { } monthly
            ? (monthly.Amount * 12) - price.Amount
            : 0;
}
