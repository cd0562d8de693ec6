using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using ReadyKit.Localization;

namespace ReadyKit.Ui;

/// <summary>Texts with markup in pages: <c>@inject ITexts T</c>, then <c>@T.Html("accounts.confirm.again", ("link", T.Link(…)))</c>.</summary>
public static class HtmlTextsExtensions
{
    /// <summary>The text with markup at its placeholders. The text itself is encoded: markup in a resource comes out as it is written.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="key">The key.</param>
    /// <param name="values">What stands at each placeholder, by its name.</param>
    public static IHtmlContent Html(this ITexts texts, string key, params (string Name, IHtmlContent Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(values);
        var byName = values.ToDictionary(v => v.Name, v => v.Value);
        var content = new HtmlContentBuilder();
        foreach (var part in texts.Split(key, values.ToDictionary(v => v.Name, object? (v) => v.Value)))
        {
            _ = part.Argument is null ? content.Append(part.Text) : content.AppendHtml(byName[part.Argument]);
        }

        return content;
    }

    /// <summary>A link for a placeholder of <see cref="Html"/>.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="key">The key of what it reads.</param>
    /// <param name="href">Where it leads, such as <c>Url.Content("~/login")</c>.</param>
    public static IHtmlContent Link(this ITexts texts, string key, string href)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var link = new TagBuilder("a");
        link.Attributes["href"] = href;
        link.InnerHtml.Append(texts.Get(key));
        return link;
    }
}
