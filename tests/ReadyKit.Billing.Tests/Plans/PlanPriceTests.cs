using System.Globalization;

namespace ReadyKit.Billing.Tests.Plans;

public sealed class PlanPriceTests
{
    [Theory]
    [InlineData("29", "USD", 2900)]
    [InlineData("29.90", "EUR", 2990)]
    [InlineData("4000", "JPY", 4000)]
    [InlineData("4.125", "KWD", 4125)]
    public void Providers_count_in_the_smallest_unit_of_the_currency(string amount, string currency, long units) =>
        Assert.Equal(units, Price(Parse(amount), currency).MinorUnits);

    [Theory]
    [InlineData(false, 1, 7, 1)]
    [InlineData(true, 1, 7, 7)]
    [InlineData(true, 1, 0, 1)]
    [InlineData(true, 5, 3, 5)]
    [InlineData(true, 5, 8, 8)]
    public void A_price_per_seat_is_paid_for_every_seat_and_for_the_included_ones_in_any_case(bool isPerSeat, int included, int seats, int quantity) =>
        Assert.Equal(quantity, (Price(10, "USD") with { IsPerSeat = isPerSeat, IncludedSeats = included }).QuantityFor(seats));

    [Theory]
    [InlineData("29", "USD", "en-US", "$29")]
    [InlineData("29", "USD", "", "$29")]
    [InlineData("4.5", "EUR", "en", "€4.50")]
    [InlineData("4.5", "EUR", "de-DE", "4,50\u00a0€")]
    [InlineData("1200.00", "GBP", "en-GB", "£1,200")]
    [InlineData("500", "JPY", "en", "¥500")]
    [InlineData("4.125", "KWD", "en", "KWD\u00a04.125")]
    [InlineData("99.90", "CHF", "en", "CHF\u00a099.90")]
    [InlineData("20", "CAD", "en-CA", "$20")]
    [InlineData("20", "CAD", "en-US", "CA$20")]
    public void Money_is_written_as_the_culture_writes_it_with_the_decimals_it_has(string amount, string currency, string culture, string text) =>
        Assert.Equal(text, MoneyText.Format(Parse(amount), currency, CultureInfo.GetCultureInfo(culture)));

    private static decimal Parse(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture);

    private static PlanPrice Price(decimal amount, string currency) =>
        new() { Id = "pro-month", PlanId = "pro", Interval = BillingInterval.Month, Currency = currency, Amount = amount };
}
