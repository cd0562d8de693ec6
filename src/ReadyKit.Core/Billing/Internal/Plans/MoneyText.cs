using System.Globalization;

namespace ReadyKit.Billing.Internal.Plans;

/// <summary>Amounts of money as people read them.</summary>
internal static class MoneyText
{
    /// <summary>The currencies without a smaller unit (ISO 4217).</summary>
    private static readonly string[] _whole =
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];

    public static string Of(decimal amount, string currency)
    {
        var text = amount.ToString(IsWhole(amount) ? "N0" : "N2", CultureInfo.InvariantCulture);
        return currency switch
        {
            "USD" => "$" + text,
            "EUR" => "€" + text,
            "GBP" => "£" + text,
            "JPY" => "¥" + text,
            _ => text + " " + currency,
        };
    }

    /// <summary>Whether an amount can be paid: no smaller unit than the currency has.</summary>
    public static bool IsPayable(decimal amount, string currency) => IsWhole(_whole.Contains(currency) ? amount : amount * 100);

    private static bool IsWhole(decimal amount) => decimal.Truncate(amount) == amount;
}
