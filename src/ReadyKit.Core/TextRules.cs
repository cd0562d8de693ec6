using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReadyKit;

/// <summary>What text that people type must be like, to be stored and shown as it is on every database.</summary>
internal static partial class TextRules
{
    /// <summary>
    /// Whether the text is one line with something to see, without control characters, direction overrides, invisible or half characters, and
    /// without code points that never are characters.
    /// </summary>
    public static bool IsOneLine(string text)
    {
        if (!IsWellFormed(text))
        {
            return false;
        }

        var runes = Flag().Replace(text, "\U0001F3F4").EnumerateRunes();
        return !runes.Any(r => Rune.IsControl(r) || IsLineBreak(r.Value) || IsInvisible(r.Value) || IsNoCharacter(r.Value)) && runes.Any(IsVisible);
    }

    /// <summary>The beginning of the text, at most this long, and not ending in half a character.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>The text, with an ellipsis in place of its end when it is longer than this.</summary>
    public static string Shorten(string text, int length) => text.Length <= length ? text : Cut(text, length - 1) + "…";

    private static bool IsLineBreak(int c) => c is 0x2028 or 0x2029;

    // Direction overrides and what else changes a text without being seen, such as annotations and tags. Not the joiners U+200C and U+200D, nor the
    // variation selectors: they shape words and emoji.
    private static bool IsInvisible(int c) => c is 0x00AD or 0x180E or 0x200B or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or 0x3164 or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE00FF) or (>= 0xE01F0 and <= 0xE0FFF);

    // Unicode, section 23.7: the last two of every plane, and 32 more. Normalising a text with one fails.
    private static bool IsNoCharacter(int c) => (c & 0xFFFE) == 0xFFFE || c is >= 0xFDD0 and <= 0xFDEF;

    // Marks show on another character; the Braille pattern without dots and the fillers of Hangul show nothing.
    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
        && rune.Value is not (0x115F or 0x1160 or 0x2800);

    // The flags of parts of a country, such as Scotland: a black flag, some tags, and the tag that ends them (UTS #51, annex C).
    [GeneratedRegex(@"\uD83C\uDFF4(?:\uDB40[\uDC30-\uDC39\uDC61-\uDC7A]){3,6}\uDB40\uDC7F")]
    private static partial Regex Flag();

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
