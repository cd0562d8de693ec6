using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReadyKit.Ui.TagHelpers;

/// <summary>Gives an inline <c>&lt;script rk-nonce&gt;</c> or <c>&lt;style rk-nonce&gt;</c> the nonce that lets it run.</summary>
[HtmlTargetElement("script", Attributes = "rk-nonce")]
[HtmlTargetElement("style", Attributes = "rk-nonce")]
public sealed class NonceTagHelper : TagHelper
{
    /// <summary>Set by the framework.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Attributes.RemoveAll("rk-nonce");
        output.Attributes.SetAttribute("nonce", ViewContext.HttpContext.GetCspNonce());
    }
}
