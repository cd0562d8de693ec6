using System.Globalization;
using ReadyKit.Billing.Internal.Plans;

namespace ReadyKit.Billing.Internal.Development;

/// <summary>Money and time as people read them.</summary>
internal static class DevelopmentFormat
{
    public static string Money(DevelopmentProduct product) => MoneyText.Of(product.Amount, product.Currency);

    public static string Date(DateTimeOffset time) => time.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset time) => time.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
