using System.Globalization;

namespace ReadyKit.Mail;

/// <summary>What a mail says. Text and HTML parts are made from it in the product's look; everything is encoded.</summary>
public sealed record MailContent
{
    /// <summary>The address as stored with the account.</summary>
    public required string To { get; init; }

    /// <summary>The subject, one line.</summary>
    public required string Subject { get; init; }

    /// <summary>The paragraphs before the button, as plain text.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>The button's label; <see langword="null"/> for none.</summary>
    public string? ActionLabel { get; init; }

    /// <summary>Where the button leads; absolute.</summary>
    public Uri? ActionUrl { get; init; }

    /// <summary>A last small sentence, such as what to do when the mail comes unexpected.</summary>
    public string? Footnote { get; init; }

    /// <summary>The language it is written in; by default that of the current request.</summary>
    public CultureInfo? Culture { get; init; }
}
