using System.ComponentModel.DataAnnotations;

namespace ReadyKit.Ui;

/// <summary>A section of the app's own on a page of settings.</summary>
public sealed class UiSection
{
    /// <summary>The heading, or the key of a text of <c>AddTexts</c>.</summary>
    [Required, StringLength(60)]
    public string Title { get; set; } = "";

    /// <summary>A sentence below the heading, or the key of a text.</summary>
    public string? Sentence { get; set; }

    /// <summary>
    /// The partial that draws what stands beside them, by its full path such as <c>/Pages/Profile/_JobTitle.cshtml</c>. It is plain Razor, and its
    /// model is this section; what it shows it asks for by <c>@inject</c>.
    /// </summary>
    [Required, RegularExpression(@"/[^\\]+\.cshtml", ErrorMessage = "{0} must be the full path of a partial, such as /Pages/Profile/_JobTitle.cshtml.")]
    public string Partial { get; set; } = "";

    /// <summary>The place among the app's sections, which follow the library's. Default: 100.</summary>
    public int Order { get; set; } = 100;

    /// <summary>
    /// What a member must be allowed to do to see it, beside what the page asks for: the settings are for those who manage the workspace, the profile is
    /// in none. It hides only: the page that takes the form must ask for the permission. Default: none.
    /// </summary>
    public string? Permission { get; set; }
}
