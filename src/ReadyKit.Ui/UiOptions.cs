using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ReadyKit.Ui;

/// <summary>How the pages look and what they offer. Bound to <c>ReadyKit:Ui</c>.</summary>
public sealed class UiOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "ReadyKit:Ui";

    /// <summary>
    /// The address of the logo on this site, such as <c>/logo.svg</c>. Default: a square with the first letter of the product's name.
    /// </summary>
    [RegularExpression(@"/(?![/\\])[^\s""'<>\\]*", ErrorMessage = "{0} must be a path on this site, such as /logo.svg.")]
    public string? LogoUrl { get; set; }

    /// <summary>Colours for people whose system is set to light.</summary>
    [ValidateObjectMembers]
    public UiPalette Light { get; set; } = new();

    /// <summary>Colours for people whose system is set to dark.</summary>
    [ValidateObjectMembers]
    public UiPalette Dark { get; set; } = new();

    /// <summary>The app's own entries in a workspace's menu.</summary>
    [ValidateEnumeratedItems]
    public IList<UiMenuEntry> Menu { get; } = [];

    /// <summary>The app's own sections on a workspace's settings.</summary>
    [ValidateEnumeratedItems]
    public IList<UiSection> SettingsSections { get; } = [];

    /// <summary>The app's own sections on the profile.</summary>
    [ValidateEnumeratedItems]
    public IList<UiSection> ProfileSections { get; } = [];

    /// <summary>Pages to switch off, by their route, such as <c>/w/{slug}/activity</c>. They answer 404, and nothing links to them.</summary>
    public IList<string> DisabledPages { get; } = [];
}
