using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReadyKit.Ui.TagHelpers;

/// <summary>
/// Hands data to a page's script: <c>&lt;rk-json id="rk-data" value="Model.Data" /&gt;</c>. Nothing in it can be taken for markup or script.
/// </summary>
[HtmlTargetElement("rk-json", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class JsonIslandTagHelper : TagHelper
{
    // The default encoder escapes angle brackets, ampersands and everything beyond ASCII, and with it U+2028.
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The element's id; scripts find the library's data as <c>ReadyKit.data</c> under <c>rk-data</c>.</summary>
    public string Id { get; set; } = "rk-data";

    /// <summary>The data.</summary>
    public object? Value { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "application/json");
        output.Attributes.SetAttribute("id", Id);
        output.Content.SetHtmlContent(JsonSerializer.Serialize(Value, _json));
    }
}
