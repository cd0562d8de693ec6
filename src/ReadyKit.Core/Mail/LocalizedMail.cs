using System.Globalization;

namespace ReadyKit.Mail;

/// <summary>
/// A mail whose words stand in resource files: under <c>mail.</c> and the template's name those of the <c>subject</c>, the <c>text</c> (a paragraph per
/// line), the <c>action</c> (the button's label) and the <c>footnote</c>. <c>AddTexts</c> names the files, also an app's that replace the library's words.
/// </summary>
public sealed record LocalizedMail
{
    /// <summary>The address as stored with the account.</summary>
    public required string To { get; init; }

    /// <summary>The name of the texts, such as <c>account.confirm</c> for <c>mail.account.confirm.subject</c> and the others.</summary>
    public required string Template { get; init; }

    /// <summary>The values the texts name. <c>{product}</c> is the product's name without being given.</summary>
    public IDictionary<string, object?> Arguments { get; init; } = new Dictionary<string, object?>();

    /// <summary>Where the button leads; absolute. <see langword="null"/> for none.</summary>
    public Uri? ActionUrl { get; init; }

    /// <summary>The language of whoever reads it; by default that of the current request.</summary>
    public CultureInfo? Culture { get; init; }
}
