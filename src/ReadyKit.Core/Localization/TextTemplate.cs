using System.Globalization;
using System.Text.RegularExpressions;
using Humanizer;

namespace ReadyKit.Localization;

/// <summary>
/// Fills a sentence of a resource file with named arguments: <c>{name}</c> is the value as text, <c>{at:date}</c> a time as the culture's long date,
/// <c>{lifetime:duration}</c> a length of time such as <c>90 minutes</c>, <c>{limit:text}</c> the text under the key that the value is, or the value itself
/// where no resource has one (<see cref="ITexts"/> only).
/// Names let a translator change the order, and rows keep arguments that still mean something when the sentence changes.
/// </summary>
public static partial class TextTemplate
{
    /// <summary>The sentence in pieces. A placeholder without an argument stays as it is written.</summary>
    /// <param name="template">The sentence with its placeholders.</param>
    /// <param name="arguments">The values by name.</param>
    /// <param name="culture">Whose dates and numbers are written.</param>
    public static IReadOnlyList<TextPart> Split(string template, IReadOnlyDictionary<string, object?> arguments, CultureInfo culture) =>
        Split(template, arguments, culture, _ => null);

    /// <summary>The same, with values that are keys of texts themselves: <c>{limit:text}</c>.</summary>
    internal static IReadOnlyList<TextPart> Split(string template, IReadOnlyDictionary<string, object?> arguments, CultureInfo culture, Func<string, string?> find)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(culture);
        var parts = new List<TextPart>();
        var end = 0;
        foreach (Match placeholder in Placeholder().Matches(template))
        {
            if (!arguments.TryGetValue(placeholder.Groups["name"].Value, out var value))
            {
                continue;
            }

            Add(parts, template[end..placeholder.Index]);
            var format = placeholder.Groups["format"].Value;
            var written = format == "text" && value is string key && find(key) is { } text ? text : Write(value, format, culture);
            parts.Add(new TextPart(written, placeholder.Groups["name"].Value));
            end = placeholder.Index + placeholder.Length;
        }

        Add(parts, template[end..]);
        return parts;
    }

    /// <summary>The sentence in one piece.</summary>
    /// <param name="template">The sentence with its placeholders.</param>
    /// <param name="arguments">The values by name.</param>
    /// <param name="culture">Whose dates and numbers are written.</param>
    public static string Fill(string template, IReadOnlyDictionary<string, object?> arguments, CultureInfo culture) =>
        string.Concat(Split(template, arguments, culture).Select(p => p.Text));

    private static void Add(List<TextPart> parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new TextPart(text));
        }
    }

    private static string Write(object? value, string format, CultureInfo culture) => value switch
    {
        DateTimeOffset time when format == "date" => Date(time, culture),
        // As it comes back out of a row.
        string text when format == "date" && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time) => Date(time, culture),
        TimeSpan duration when format == "duration" => Duration(duration, culture),
        IFormattable number => number.ToString(null, culture),
        _ => value?.ToString() ?? string.Empty,
    };

    // In the largest unit that says it exactly, to the minute.
    private static string Duration(TimeSpan duration, CultureInfo culture)
    {
        var minutes = (long)Math.Ceiling(duration.TotalMinutes);
        var unit = minutes % (24 * 60) == 0 ? TimeUnit.Day : minutes % 60 == 0 ? TimeUnit.Hour : TimeUnit.Minute;
        return TimeSpan.FromMinutes(minutes).Humanize(maxUnit: unit, culture: culture);
    }

    // The long date without the day of the week.
    private static string Date(DateTimeOffset time, CultureInfo culture) =>
        time.ToString(WeekDay().Replace(culture.DateTimeFormat.LongDatePattern, string.Empty), culture);

    [GeneratedRegex(@"\{(?<name>[A-Za-z]\w*)(?::(?<format>[a-z]+))?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^dddd['.,\s]*|[,\s]*dddd$")]
    private static partial Regex WeekDay();
}
