using System.Globalization;

namespace ReadyKit.Accounts.Internal;

/// <summary>Says lengths of time in mails and messages.</summary>
internal static class Durations
{
    /// <summary>Such as <c>1 day</c> or <c>90 minutes</c>, in the largest unit that says it exactly; to the minute.</summary>
    public static string InWords(TimeSpan duration)
    {
        var minutes = (long)Math.Ceiling(duration.TotalMinutes);
        return minutes switch
        {
            _ when minutes % (24 * 60) == 0 => Count(minutes / (24 * 60), "day"),
            _ when minutes % 60 == 0 => Count(minutes / 60, "hour"),
            _ => Count(minutes, "minute"),
        };
    }

    private static string Count(long number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
