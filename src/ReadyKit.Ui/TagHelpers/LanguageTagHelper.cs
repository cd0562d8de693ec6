using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ReadyKit.Localization;

namespace ReadyKit.Ui.TagHelpers;

/// <summary>
/// Says the page's language and the direction of its script: <c>&lt;html rk-language&gt;</c>. The language is the request's, where the app uses
/// request localization; else the one the texts are written in, which may be another than the server's.
/// </summary>
[HtmlTargetElement("html", Attributes = "rk-language")]
public sealed class LanguageTagHelper(ITexts texts) : TagHelper
{
    /// <summary>Set by the framework.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var culture = ViewContext.HttpContext.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture
            ?? CultureInfo.GetCultureInfo(texts.Get("frame.language"));
        output.Attributes.RemoveAll("rk-language");
        output.Attributes.SetAttribute("lang", culture.Name);
        output.Attributes.SetAttribute("dir", culture.TextInfo.IsRightToLeft ? "rtl" : "ltr");
    }
}
