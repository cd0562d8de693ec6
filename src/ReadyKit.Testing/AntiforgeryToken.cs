using System.Net;
using System.Text.RegularExpressions;

namespace ReadyKit.Testing;

/// <summary>Finds the antiforgery token in a page: in a form's hidden field or, for scripts, in a meta tag.</summary>
public static partial class AntiforgeryToken
{
    /// <summary>The token of a page.</summary>
    /// <exception cref="InvalidOperationException">The page carries none.</exception>
    public static string ReadFrom(WebPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var field = page.Forms
            .Select(form => form.Fields.GetValueOrDefault(Visitor.TokenField))
            .FirstOrDefault(value => value is not null);
        if (field is not null)
        {
            return field;
        }

        var found = Pattern().Match(page.Html);
        return found.Success
            ? WebUtility.HtmlDecode(found.Groups["token"].Value)
            : throw new InvalidOperationException($"{page.Path} ({(int)page.Status}) carries no antiforgery token.");
    }

    [GeneratedRegex("""name="csrf-token"\s+content="(?<token>[^"]+)""")]
    private static partial Regex Pattern();
}
