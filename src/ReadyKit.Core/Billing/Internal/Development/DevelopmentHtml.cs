using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;

namespace ReadyKit.Billing.Internal.Development;

/// <summary>A piece of markup. Whatever is put into it is encoded, unless it is markup itself.</summary>
internal sealed class DevelopmentHtml
{
    private readonly string _markup;

    private DevelopmentHtml(string markup) => _markup = markup;

    public static DevelopmentHtml Empty { get; } = new("");

    /// <summary>Markup with values.</summary>
    public static DevelopmentHtml Of(FormattableString markup) =>
        new(string.Format(CultureInfo.InvariantCulture, markup.Format, [.. markup.GetArguments().Select(Encode)]));

    /// <summary>Text that is not encoded because it is a constant of this program.</summary>
    public static DevelopmentHtml Constant(string markup) => new(markup);

    public override string ToString() => _markup;

    private static object Encode(object? value) => value switch
    {
        null => "",
        DevelopmentHtml html => html._markup,
        string text => HtmlEncoder.Default.Encode(text),
        IEnumerable parts => string.Concat(parts.Cast<object?>().Select(Encode)),
        _ => HtmlEncoder.Default.Encode(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };
}
