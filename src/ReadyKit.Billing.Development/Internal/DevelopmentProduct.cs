namespace ReadyKit.Billing.Development.Internal;

/// <summary>What is sold.</summary>
internal sealed record DevelopmentProduct(string PriceId, string Name, string Description, string PriceText, string Interval)
{
    public DateTimeOffset EndOfPeriod(DateTimeOffset start) => Interval == "year" ? start.AddYears(1) : start.AddMonths(1);
}
