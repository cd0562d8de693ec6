namespace ReadyKit.Billing.Development.Internal;

/// <summary>What is sold.</summary>
internal sealed record DevelopmentProduct(string PriceId, string Name, string Description, string PriceText, BillingInterval Interval)
{
    public int Quantity { get; init; } = 1;

    public string IntervalText => Interval.ToString().ToLowerInvariant();

    public DateTimeOffset EndOfPeriod(DateTimeOffset start) => start.AddMonths((int)Interval);
}
