using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ReadyKit.Localization.Internal;

/// <summary>Reads all resources of a language once.</summary>
internal sealed class Texts(IStringLocalizerFactory localizers, IEnumerable<TextSource> sources, ILoggerFactory loggers, ILogger<Texts> logger) : ITexts
{
    private const string Errors = "error.";

    private static readonly ReadOnlyDictionary<string, object?> _none = ReadOnlyDictionary<string, object?>.Empty;

    // Finds files beside their type, whatever folder the app names for its own (LocalizationOptions.ResourcesPath).
    private readonly ResourceManagerStringLocalizerFactory _beside = new(Options.Create(new LocalizationOptions()), loggers);

    private readonly TextSource[] _sources = [.. sources];

    private readonly ConcurrentDictionary<CultureInfo, Dictionary<string, string>> _byCulture = new();

    private readonly ConcurrentDictionary<string, bool> _missed = new(StringComparer.Ordinal);

    private Dictionary<string, string> Current => _byCulture.GetOrAdd(CultureInfo.CurrentUICulture, _ => Read());

    public string? Find(string key) => Current.GetValueOrDefault(key);

    public string Get(string key, IReadOnlyDictionary<string, object?>? arguments = null) => Fill(Find(key) ?? key, arguments ?? _none);

    public string Describe(OperationError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        if (Find(Errors + error.Code) is { } text)
        {
            return Fill(text, error.Arguments);
        }

        if (_missed.TryAdd(error.Code, true))
        {
            Log.NoText(logger, Errors + error.Code);
        }

        return Get(Errors + ErrorCodes.For(error.Kind.ToStatusCode()));
    }

    public IReadOnlyList<TextPart> Split(string key, IReadOnlyDictionary<string, object?> arguments, string? otherwise = null) =>
        SplitText(Find(key) ?? (otherwise is null ? key : Find(otherwise) ?? otherwise), arguments);

    public IReadOnlyDictionary<string, string> FindAll(string prefix) =>
        Current.Where(t => t.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(t => t.Key[prefix.Length..], t => t.Value);

    private string Fill(string text, IReadOnlyDictionary<string, object?> arguments) => string.Concat(SplitText(text, arguments).Select(p => p.Text));

    private IReadOnlyList<TextPart> SplitText(string text, IReadOnlyDictionary<string, object?> arguments) =>
        TextTemplate.Split(text, arguments, CultureInfo.CurrentCulture, Find);

    // The last one wins: an app's over the library's.
    private Dictionary<string, string> Read()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in _sources)
        {
            var found = Add(texts, _beside.Create(source.Resources)) | Add(texts, localizers.Create(source.Resources));
            if (!found)
            {
                throw new MissingManifestResourceException(
                    $"AddTexts<{source.Resources.Name}>() names no resource file. Add {source.Resources.Name}.resx beside {source.Resources.Name}.cs.");
            }
        }

        return texts;
    }

    private static bool Add(Dictionary<string, string> texts, IStringLocalizer localizer)
    {
        try
        {
            foreach (var text in localizer.GetAllStrings(includeParentCultures: true))
            {
                texts[text.Name] = text.Value;
            }

            return true;
        }
        catch (MissingManifestResourceException)
        {
            return false;
        }
    }
}
