using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Ui.WebAssets;

namespace ReadyKit.Ui.TagHelpers;

/// <summary>Draws an icon by its name: <c>&lt;rk-icon name="mdi-folder-outline" /&gt;</c>. Screen readers pass over it.</summary>
[HtmlTargetElement("rk-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>The icon's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Set by the framework.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var http = ViewContext.HttpContext;
        var sprite = http.RequestServices.GetRequiredService<AssetUrls>().Find(http, AssetUrls.Icons).Url;
        http.RequestServices.GetRequiredService<KnownIcons>().TellUnknown(Name);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "rk-icon");
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"{HtmlEncoder.Default.Encode(sprite)}#{HtmlEncoder.Default.Encode(Name)}\"></use>");
    }
}
