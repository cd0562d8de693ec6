using System.Globalization;
using System.Text;

namespace ReadyKit;

/// <summary>What text that people type must be like, to be stored and shown as it is on every database.</summary>
internal static class TextRules
{
    /// <summary>Whether the text is one line with something to see, without control characters, direction overrides, invisible or half characters.</summary>
    public static bool IsOneLine(string text) =>
        !text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' || IsDirectionOverride(c) || IsInvisible(c))
        && IsWellFormed(text)
        && text.EnumerateRunes().Any(r => Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Format or UnicodeCategory.SpaceSeparator));

    /// <summary>The beginning of the text, at most this long, and not ending in half a character.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static bool IsDirectionOverride(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // Not the joiners U+200C and U+200D: they shape words and emoji.
    private static bool IsInvisible(char c) => c is '\u180E' or '\u200B' or (>= '\u2060' and <= '\u2064') or '\uFEFF' or '\u3164' or '\uFFA0';

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
