using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace ReadyKit.Localization.Internal;

/// <summary>Reads all resources of a language once.</summary>
internal sealed class Texts(IStringLocalizerFactory localizers, IEnumerable<TextSource> sources) : ITexts
{
    private static readonly ReadOnlyDictionary<string, object?> _none = ReadOnlyDictionary<string, object?>.Empty;

    private readonly IStringLocalizer[] _localizers = [.. sources.Select(s => localizers.Create(s.Resources))];

    private readonly ConcurrentDictionary<CultureInfo, Dictionary<string, string>> _byCulture = new();

    private Dictionary<string, string> Current => _byCulture.GetOrAdd(CultureInfo.CurrentUICulture, _ => Read());

    public string? Find(string key) => Current.GetValueOrDefault(key);

    public string Get(string key, IReadOnlyDictionary<string, object?>? arguments = null) =>
        TextTemplate.Fill(Find(key) ?? key, arguments ?? _none, CultureInfo.CurrentCulture);

    public IReadOnlyList<TextPart> Split(string key, IReadOnlyDictionary<string, object?> arguments) =>
        TextTemplate.Split(Find(key) ?? key, arguments, CultureInfo.CurrentCulture);

    public IReadOnlyDictionary<string, string> FindAll(string prefix) =>
        Current.Where(t => t.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(t => t.Key[prefix.Length..], t => t.Value);

    // The last one wins: an app's over the library's.
    private Dictionary<string, string> Read()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in _localizers.SelectMany(l => l.GetAllStrings(includeParentCultures: true)))
        {
            texts[text.Name] = text.Value;
        }

        return texts;
    }
}
