using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using ReadyKit.Localization;

namespace ReadyKit.ActivityLog.Internal;

/// <summary>Makes the sentence of an entry in the language of whoever reads it.</summary>
internal sealed class ActivityTexts(IStringLocalizerFactory localizers, IEnumerable<ActivityTextSource> sources)
{
    private const string Prefix = "activity.";

    // The host's come last and win.
    private readonly IStringLocalizer[] _localizers = [.. sources.Reverse().Select(s => localizers.Create(s.Resources))];

    /// <summary>An action without a sentence is shown by its code: the entry must not be lost to the reader.</summary>
    public IReadOnlyList<TextPart> Render(string action, string actor, string arguments)
    {
        var template = _localizers.Select(l => l[Prefix + action]).FirstOrDefault(t => !t.ResourceNotFound)?.Value ?? "{actor}: {action}";
        var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments)!.ToDictionary(a => a.Key, a => ValueOf(a.Value));
        values["action"] = action;
        values["actor"] = actor;
        return TextTemplate.Split(template, values, CultureInfo.CurrentUICulture);
    }

    private static object? ValueOf(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : value.ToString();

    /// <summary>The actions whose sentence, without its values, holds the text in the reader's language.</summary>
    public IReadOnlyList<string> Search(string text) =>
    [
        .. _localizers.SelectMany(l => l.GetAllStrings(includeParentCultures: true))
            .Where(t => t.Name.StartsWith(Prefix, StringComparison.Ordinal) && t.Value.Contains(text, StringComparison.CurrentCultureIgnoreCase))
            .Select(t => t.Name[Prefix.Length..])
            .Distinct(),
    ];
}
