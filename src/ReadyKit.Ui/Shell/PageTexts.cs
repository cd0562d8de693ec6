using Microsoft.AspNetCore.Mvc.ViewFeatures;
using ReadyKit.Localization;

namespace ReadyKit.Ui.Shell;

/// <summary>The texts that a page's scripts and templates look up while they run.</summary>
internal static class PageTexts
{
    private const string Kit = "kit.";

    /// <summary>Those of every page, and those whose keys begin as <c>ViewData["Texts"]</c> says: one beginning or several.</summary>
    public static IReadOnlyDictionary<string, string> For(ITexts texts, ViewDataDictionary view)
    {
        var prefixes = view["Texts"] switch
        {
            string one => [one],
            IEnumerable<string> several => several,
            _ => [],
        };
        return prefixes.Prepend(Kit).Distinct(StringComparer.Ordinal)
            .SelectMany(prefix => texts.FindAll(prefix).Select(t => (Key: prefix + t.Key, t.Value)))
            .DistinctBy(t => t.Key)
            .ToDictionary(t => t.Key, t => t.Value);
    }
}
