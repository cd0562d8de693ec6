using System.Net;
using System.Text.RegularExpressions;

namespace ReadyKit.Templates.Tests;

/// <summary>The scripts and style sheets that a page refers to.</summary>
internal static partial class PageAssets
{
    public static IReadOnlyList<string> FindAll(string html) =>
        [.. Pattern().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups["address"].Value)).Distinct()];

    [GeneratedRegex(
        """<(?:script\b[^>]*?\bsrc|link\b(?=[^>]*\brel="(?:stylesheet|modulepreload)")[^>]*?\bhref)="(?<address>[^"]+)""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
