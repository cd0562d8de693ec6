namespace ReadyKit.Billing.Internal.Development;

/// <summary>What is sold.</summary>
internal sealed record DevelopmentProduct(string PriceId, string Name, string Description, decimal Amount, string Currency, string Interval)
{
    public DateTimeOffset EndOfPeriod(DateTimeOffset start) => Interval == "year" ? start.AddYears(1) : start.AddMonths(1);
}
