using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Ui.WebAssets;

namespace ReadyKit.Ui.TagHelpers;

/// <summary>
/// Writes <c>src</c> or <c>href</c> with the file's fingerprint, its hash and the nonce of this answer:
/// <c>&lt;script rk-src="~/js/projects.js"&gt;</c>, <c>&lt;link rel="stylesheet" rk-href="~/css/app.css"&gt;</c>.
/// </summary>
[HtmlTargetElement("script", Attributes = "rk-src")]
[HtmlTargetElement("link", Attributes = "rk-href", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AssetTagHelper : TagHelper
{
    /// <summary>The script: <c>~/…</c> is the app's own file, any other path is one of the library's.</summary>
    [HtmlAttributeName("rk-src")]
    public string? Src { get; set; }

    /// <summary>The style sheet or other resource: <c>~/…</c> is the app's own file, any other path is one of the library's.</summary>
    [HtmlAttributeName("rk-href")]
    public string? Href { get; set; }

    /// <summary>Set by the framework.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var http = ViewContext.HttpContext;
        var asset = http.RequestServices.GetRequiredService<AssetUrls>().Find(http, Src ?? Href!);
        output.Attributes.SetAttribute(Src is null ? "href" : "src", asset.Url);
        if (asset.Integrity is not null)
        {
            output.Attributes.SetAttribute("integrity", asset.Integrity);
        }

        if (Src is not null)
        {
            output.Attributes.SetAttribute("nonce", http.GetCspNonce());
        }
    }
}
