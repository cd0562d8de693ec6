using System.Globalization;

namespace ReadyKit.Billing.Development.Internal;

/// <summary>Times as people read them, in UTC.</summary>
internal static class DevelopmentFormat
{
    public static string Date(DateTimeOffset time) => time.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    public static string Time(DateTimeOffset time) => time.ToString("d MMM yyyy, HH:mm", CultureInfo.CurrentCulture);
}
