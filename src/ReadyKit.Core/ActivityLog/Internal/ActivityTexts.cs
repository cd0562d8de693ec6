using System.Text.Json;
using ReadyKit.Localization;

namespace ReadyKit.ActivityLog.Internal;

/// <summary>Makes the sentence of an entry in the language of whoever reads it.</summary>
internal sealed class ActivityTexts(ITexts texts)
{
    private const string Prefix = "activity.";

    /// <summary>An action without a sentence is shown by its code: the entry must not be lost to the reader.</summary>
    public IReadOnlyList<TextPart> Render(string action, string actor, string arguments)
    {
        var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments)!.ToDictionary(a => a.Key, a => ValueOf(a.Value));
        values["actor"] = actor;
        values["action"] = action;
        return texts.Split(Prefix + action, values, Prefix + "unknown");
    }

    /// <summary>The actions whose sentence, without its values, holds the text in the reader's language.</summary>
    public IReadOnlyList<string> Search(string text) =>
        [.. texts.FindAll(Prefix).Where(t => t.Value.Contains(text, StringComparison.CurrentCultureIgnoreCase)).Select(t => t.Key)];

    private static object? ValueOf(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : value.ToString();
}
