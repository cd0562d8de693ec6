using System.Globalization;

namespace ReadyKit.Billing;

/// <summary>Amounts of money as people read them.</summary>
public static class MoneyText
{
    private static readonly string[] _withoutDecimals =
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];

    private static readonly string[] _withThreeDecimals = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    /// <summary>Signs that mean one currency everywhere. The others are written with their code.</summary>
    private static readonly Dictionary<string, string> _symbols = new(StringComparer.Ordinal)
    {
        ["USD"] = "$", ["EUR"] = "€", ["GBP"] = "£", ["JPY"] = "¥", ["INR"] = "₹", ["KRW"] = "₩", ["ILS"] = "₪", ["VND"] = "₫", ["PHP"] = "₱",
        ["BRL"] = "R$", ["CAD"] = "CA$", ["AUD"] = "A$", ["NZD"] = "NZ$", ["MXN"] = "MX$", ["HKD"] = "HK$", ["TWD"] = "NT$", ["CNY"] = "CN¥",
    };

    /// <summary>
    /// The amount with its currency as the current culture writes it: <c>$29</c>, <c>$4.50</c>, <c>4,50 €</c>. Whole amounts have no decimals.
    /// </summary>
    /// <param name="amount">The amount in the currency's main unit.</param>
    /// <param name="currency">The currency (ISO 4217).</param>
    public static string Format(decimal amount, string currency) => Format(amount, currency, CultureInfo.CurrentCulture);

    /// <summary>The amount with its currency as a culture writes it.</summary>
    /// <param name="amount">The amount in the currency's main unit.</param>
    /// <param name="currency">The currency (ISO 4217).</param>
    /// <param name="culture">Whose way of writing.</param>
    public static string Format(decimal amount, string currency, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(currency);
        ArgumentNullException.ThrowIfNull(culture);
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencySymbol = SymbolOf(currency, culture);
        format.CurrencyDecimalDigits = decimal.IsInteger(amount) ? 0 : DecimalsOf(currency);
        if (format.CurrencySymbol == currency && format.CurrencyPositivePattern == 0)
        {
            // A code stands apart from its number.
            format.CurrencyPositivePattern = 2;
        }

        // Number and sign stay on one line.
        return amount.ToString("C", format).Replace(' ', '\u00a0');
    }

    internal static long ToMinorUnits(decimal amount, string currency) => (long)(amount * Factor(currency));

    /// <summary>Whether an amount can be paid: no smaller unit than the currency has.</summary>
    internal static bool IsPayable(decimal amount, string currency) => decimal.IsInteger(amount * Factor(currency));

    private static decimal Factor(string currency) => DecimalsOf(currency) switch { 0 => 1, 3 => 1000, _ => 100 };

    private static int DecimalsOf(string currency) => _withoutDecimals.Contains(currency) ? 0 : _withThreeDecimals.Contains(currency) ? 3 : 2;

    /// <summary>In its own country a currency bears the sign that people there use.</summary>
    private static string SymbolOf(string currency, CultureInfo culture) =>
        !culture.IsNeutralCulture && culture.Name.Length > 0 && new RegionInfo(culture.Name).ISOCurrencySymbol == currency
            ? culture.NumberFormat.CurrencySymbol
            : _symbols.GetValueOrDefault(currency, currency);
}
