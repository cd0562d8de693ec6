using System.Text;

namespace ReadyKit.Ui.Shell;

/// <summary>The host's colours by the name of their token.</summary>
internal sealed record PageBrand(IReadOnlyDictionary<string, string> Light, IReadOnlyDictionary<string, string> Dark)
{
    public static PageBrand From(UiOptions options) => new(options.Light.ToTokens(), options.Dark.ToTokens());

    /// <summary>The same as custom properties, for pages without script. Options are checked to be colours and nothing else.</summary>
    public string ToCss()
    {
        var css = new StringBuilder();
        Append(css, Light, ":root{", "}");
        Append(css, Dark, "@media (prefers-color-scheme: dark){:root{", "}}");
        return css.ToString();
    }

    private static void Append(StringBuilder css, IReadOnlyDictionary<string, string> colors, string open, string close)
    {
        if (colors.Count == 0)
        {
            return;
        }

        css.Append(open);
        foreach (var (name, value) in colors)
        {
            css.Append("--rk-").Append(name).Append(':').Append(value).Append(';');
        }

        css.Append(close);
    }
}
