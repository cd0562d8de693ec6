using System.Text;

namespace ReadyKit.Mail.Internal;

/// <summary>Makes what people typed fit for one line of a mail.</summary>
internal static class MailText
{
    /// <summary>One line of well-formed text: control characters, line separators and broken characters are replaced.</summary>
    public static string OneLine(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(Breaks(rune) ? " " : rune.ToString());
        }

        return result.ToString().Trim();
    }

    /// <exception cref="ArgumentException">The text holds a line break or another control character.</exception>
    public static void ThrowIfBroken(string text, string what)
    {
        if (text.EnumerateRunes().Any(Breaks))
        {
            throw new ArgumentException($"The {what} holds a line break or another control character.", what);
        }
    }

    private static bool Breaks(Rune rune) => Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029;
}
