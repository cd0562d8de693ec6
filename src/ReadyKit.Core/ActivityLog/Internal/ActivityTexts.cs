using System.Text.Json;
using ReadyKit.Access;
using ReadyKit.Localization;

namespace ReadyKit.ActivityLog.Internal;

/// <summary>Makes the sentence of an entry, and the name of who acted, in the language of whoever reads it.</summary>
internal sealed class ActivityTexts(ITexts texts)
{
    public const string ActorArgument = "actor";

    private const string Prefix = "activity.";
    private const string ActorPrefix = "actor.";

    private static readonly Dictionary<string, object?> _noNames = new() { ["name"] = "", ["impersonator"] = "" };

    /// <summary>An action without a sentence is shown by its code: the entry must not be lost to the reader.</summary>
    public IReadOnlyList<TextPart> Render(string action, string actor, string arguments)
    {
        var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments)!.ToDictionary(a => a.Key, a => ValueOf(a.Value));
        values[ActorArgument] = actor;
        values["action"] = action;
        return texts.Split(Prefix + action, values, Prefix + "unknown");
    }

    /// <summary>The actions whose sentence, without its values, holds the text in the reader's language.</summary>
    public IReadOnlyList<string> Search(string text) =>
        [.. texts.FindAll(Prefix).Where(t => t.Value.Contains(text, StringComparison.CurrentCultureIgnoreCase)).Select(t => t.Key)];

    /// <summary>Who acted. A person's name is read as it was; what has none is named by its kind.</summary>
    public string NameOf(Actor actor) => actor.Kind == ActorKind.Person && !string.IsNullOrEmpty(actor.Name)
        ? actor.Name
        : texts.Get(KeyOf(actor.Kind), new Dictionary<string, object?> { ["name"] = actor.Name, ["impersonator"] = actor.ImpersonatorName });

    public string By(string name) => texts.Get(ActorPrefix + "by", new Dictionary<string, object?> { [ActorArgument] = name });

    /// <summary>The kinds of actors whose name holds the text in the reader's language, whatever each is called.</summary>
    public IReadOnlyList<ActorKind> SearchActors(string text) =>
        [.. Enum.GetValues<ActorKind>().Where(k => k != ActorKind.Person
            && texts.Get(KeyOf(k), _noNames).Contains(text, StringComparison.CurrentCultureIgnoreCase))];

    private static string KeyOf(ActorKind kind) => ActorPrefix + kind switch
    {
        ActorKind.System => "system",
        ActorKind.ApiKey => "apiKey",
        ActorKind.Impersonator => "impersonator",
        ActorKind.Person => "person",
        _ => "anonymous",
    };

    private static object? ValueOf(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : value.ToString();
}
