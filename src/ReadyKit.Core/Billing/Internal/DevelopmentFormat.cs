using System.Globalization;

namespace ReadyKit.Billing.Internal;

/// <summary>Money and time as people read them.</summary>
internal static class DevelopmentFormat
{
    public static string Money(DevelopmentProduct product) => MoneyText.Of(product.Amount, product.Currency);

    public static string Date(DateTimeOffset time) => time.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset time) => time.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
