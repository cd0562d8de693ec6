namespace ReadyKit.Ui.Forms;

/// <summary>One input of a plain form, drawn by the partial <c>Kit/_Field</c>.</summary>
/// <param name="name">The name it is posted and validated under.</param>
/// <param name="label">The label above it.</param>
public sealed class FormField(string name, string label)
{
    /// <summary>The name it is posted and validated under.</summary>
    public string Name { get; } = name;

    /// <summary>The label above it.</summary>
    public string Label { get; } = label;

    /// <summary>The input's type. Default: <c>text</c>.</summary>
    public string Type { get; init; } = "text";

    /// <summary>What browsers may fill in (HTML, section 4.10.18.7).</summary>
    public string? Autocomplete { get; init; }

    /// <summary>What stands in it, unless something else was posted.</summary>
    public string? Value { get; init; }

    /// <summary>A sentence below it.</summary>
    public string? Hint { get; init; }

    /// <summary>The most characters it takes.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether it must be filled in. Default: <see langword="true"/>.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Whether people begin here. After a refusal they go on at the first field that is at fault.</summary>
    public bool Autofocus { get; init; }

    /// <summary>A link at the right of the label: the path without a leading slash, and the text.</summary>
    public (string Href, string Text)? Aside { get; init; }

    /// <summary>Whether what is typed is hidden and never sent back.</summary>
    public bool IsPassword => Type == "password";
}
