using System.Net;
using System.Text.RegularExpressions;

namespace ReadyKit.Testing;

/// <summary>A form of a page, with the values a browser would send if it was submitted as it is.</summary>
/// <param name="Action">Where it is sent to; empty for the page itself.</param>
/// <param name="Method">How: <c>get</c> or <c>post</c>.</param>
/// <param name="Fields">Its fields' values by their names.</param>
public sealed partial record HtmlForm(string Action, string Method, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The forms of a page, in their order.</summary>
    public static IReadOnlyList<HtmlForm> FindAll(string html) => [.. FormPattern().Matches(html).Select(Read)];

    private static HtmlForm Read(Match form)
    {
        var attributes = Attributes(form.Groups["attributes"].Value);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in InputPattern().Matches(form.Groups["content"].Value).Select(Control))
        {
            var type = input.GetValueOrDefault("type", "text");
            var isOff = type is "checkbox" or "radio" && !input.ContainsKey("checked");
            if (input.TryGetValue("name", out var name) && type is not ("submit" or "button") && !isOff)
            {
                fields.TryAdd(name, input.GetValueOrDefault("value", string.Empty));
            }
        }

        return new HtmlForm(
            attributes.GetValueOrDefault("action", string.Empty), attributes.GetValueOrDefault("method", "get"), fields);
    }

    private static Dictionary<string, string> Control(Match control)
    {
        var attributes = Attributes(control.Groups["attributes"].Value);
        if (control.Groups["text"].Success)
        {
            attributes["value"] = WebUtility.HtmlDecode(control.Groups["text"].Value.TrimStart('\r', '\n'));
        }

        return attributes;
    }

    private static Dictionary<string, string> Attributes(string text) =>
        AttributePattern().Matches(text)
            .GroupBy(attribute => attribute.Groups["name"].Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                attribute => attribute.Key,
                attribute => WebUtility.HtmlDecode(attribute.First().Groups["value"].Value),
                StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("<form(?<attributes>[^>]*)>(?<content>.*?)</form>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex FormPattern();

    [GeneratedRegex(
        """<(?:input(?<attributes>(?:"[^"]*"|'[^']*'|[^>"'])*)>|textarea(?<attributes>[^>]*)>(?<text>.*?)</textarea>)""",
        RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex InputPattern();

    [GeneratedRegex("""(?<name>[^\s"'=/>]+)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'>]+)))?""")]
    private static partial Regex AttributePattern();
}
