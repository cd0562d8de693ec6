using System.ComponentModel.DataAnnotations;

namespace ReadyKit.Ui;

/// <summary>An entry in a workspace's menu.</summary>
public sealed class UiMenuEntry
{
    /// <summary>The label, or the key of a text of <c>AddTexts</c>.</summary>
    [Required, StringLength(40)]
    public string Title { get; set; } = "";

    /// <summary>The icon's name, such as <c>mdi-folder-outline</c>.</summary>
    [Required, RegularExpression("mdi-[a-z0-9-]+", ErrorMessage = "{0} must be a name such as mdi-folder-outline.")]
    public string Icon { get; set; } = "mdi-circle-outline";

    /// <summary>The page's address below the workspace's, such as <c>projects</c> for <c>/w/{slug}/projects</c>.</summary>
    [RegularExpression("[A-Za-z0-9_/.-]*", ErrorMessage = "{0} must be a path below the workspace's address, such as projects.")]
    public string Href { get; set; } = "";

    /// <summary>The name of the plan's limit on what the page holds, such as <c>projects</c>: while there is none, the home page leads there.</summary>
    public string? Limit { get; set; }

    /// <summary>The place in the menu: the library's home is 0, billing 500, activity 600, settings 700. Default: 100.</summary>
    public int Order { get; set; } = 100;

    /// <summary>
    /// What a member must be allowed to do to see the entry, such as <c>projects.write</c>. It hides only; the page itself must ask for the permission.
    /// Default: none, every member sees it.
    /// </summary>
    public string? Permission { get; set; }
}
