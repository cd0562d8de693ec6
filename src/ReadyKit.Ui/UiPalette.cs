using System.ComponentModel.DataAnnotations;

namespace ReadyKit.Ui;

/// <summary>The colours of a brand, each as <c>#RRGGBB</c>; what is not set keeps the library's own.</summary>
public sealed class UiPalette
{
    private const string Hex = "#[0-9A-Fa-f]{6}";
    private const string Message = "{0} must be a colour such as #18181B.";

    /// <summary>Buttons and what is chosen.</summary>
    [RegularExpression(Hex, ErrorMessage = Message)]
    public string? Primary { get; set; }

    /// <summary>The text on <see cref="Primary"/>; set both, so that it can be read.</summary>
    [RegularExpression(Hex, ErrorMessage = Message)]
    public string? OnPrimary { get; set; }

    /// <summary>What asks for attention, such as a limit that is nearly reached.</summary>
    [RegularExpression(Hex, ErrorMessage = Message)]
    public string? Accent { get; set; }

    /// <summary>The page behind everything.</summary>
    [RegularExpression(Hex, ErrorMessage = Message)]
    public string? Background { get; set; }

    /// <summary>Cards, menus and dialogs.</summary>
    [RegularExpression(Hex, ErrorMessage = Message)]
    public string? Surface { get; set; }

    /// <summary>The colours that are set, by the name of their token.</summary>
    internal IReadOnlyDictionary<string, string> ToTokens() =>
        new Dictionary<string, string?>
        {
            ["primary"] = Primary,
            ["on-primary"] = OnPrimary,
            ["accent"] = Accent,
            ["background"] = Background,
            ["surface"] = Surface,
        }
        .Where(t => t.Value is not null)
        .ToDictionary(t => t.Key, t => t.Value!);
}
