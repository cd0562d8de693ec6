namespace ReadyKit.Ui.Forms;

/// <summary>One input of a plain form, drawn by the partial <c>Kit/_Field</c>.</summary>
/// <param name="Name">The name it is posted and validated under.</param>
/// <param name="Label">The label above it.</param>
internal sealed record FormField(string Name, string Label)
{
    public string Type { get; init; } = "text";

    /// <summary>What browsers may fill in (HTML, section 4.10.18.7).</summary>
    public string? Autocomplete { get; init; }

    public string? Value { get; init; }

    public string? Hint { get; init; }

    public int? MaxLength { get; init; }

    public bool Autofocus { get; init; }

    /// <summary>A link at the right of the label: the path without a leading slash, and the text.</summary>
    public (string Href, string Text)? Aside { get; init; }

    public bool IsPassword => Type == "password";
}
