using System.Net;
using System.Text.RegularExpressions;

namespace ReadyKit.Core.Tests.Localization;

/// <summary>Finds words outside of the brackets that stand around every text of a resource file.</summary>
internal static partial class BracketedText
{
    public const char Open = '⟦';

    public const char Close = '⟧';

    /// <summary>The words of a page that people see or hear and that stand in no brackets.</summary>
    /// <param name="html">The page.</param>
    /// <param name="known">What people or settings named: names, addresses, products.</param>
    public static IEnumerable<string> OutsideOfPage(string html, params IEnumerable<string> known)
    {
        var page = NotRead().Replace(html, "");
        var read = ReadAttribute().Matches(page).Select(attribute => attribute.Groups["value"].Value);
        return read.Append(Tag().Replace(page, " | ")).SelectMany(text => Outside(WebUtility.HtmlDecode(text), known));
    }

    /// <summary>The words of a text that stand in no brackets.</summary>
    public static IEnumerable<string> Outside(string text, params IEnumerable<string> known)
    {
        var depth = 0;
        var outside = new string([.. text.Select(letter =>
        {
            depth += letter == Open ? 1 : 0;
            var shown = depth == 0 ? letter : '|';
            depth -= letter == Close ? 1 : 0;
            return shown;
        })]);
        foreach (var name in known.Where(name => name.Length > 0).OrderByDescending(name => name.Length))
        {
            outside = outside.Replace(name, "", StringComparison.OrdinalIgnoreCase);
        }

        return outside.Split('|', StringSplitOptions.TrimEntries).Where(part => Word().IsMatch(part));
    }

    [GeneratedRegex("<!--.*?-->|<(script|style|svg|code)\\b.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex NotRead();

    [GeneratedRegex("""\s(?:aria-label|title|alt|placeholder)="(?<value>[^"]*)""")]
    private static partial Regex ReadAttribute();

    [GeneratedRegex("""<!?/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^>"'])*>""")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Word();
}
