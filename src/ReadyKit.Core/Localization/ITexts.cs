namespace ReadyKit.Localization;

/// <summary>
/// What people read, by key, in the language of the current request (<see cref="System.Globalization.CultureInfo.CurrentUICulture"/>). The texts stand in
/// resource files that <c>AddTexts</c> names; of two with the same key the one named last wins, so that an app can replace any of the library's.
/// </summary>
public interface ITexts
{
    /// <summary>The text as it stands in the resources, with its placeholders; <see langword="null"/> where no resource has the key.</summary>
    string? Find(string key);

    /// <summary>The text with its placeholders filled, as <see cref="TextTemplate"/> does. Without a text the key itself, so that a gap is seen.</summary>
    string Get(string key, IReadOnlyDictionary<string, object?>? arguments = null);

    /// <summary>
    /// Why something was refused, for whoever reads it: the text <c>error.</c> and the code. Where no resource has it, a general sentence for refusals of its
    /// kind, and the log is told the key once.
    /// </summary>
    string Describe(OperationError error);

    /// <summary>The same as <see cref="Get"/> in pieces.</summary>
    /// <param name="key">The key.</param>
    /// <param name="arguments">The values by name.</param>
    /// <param name="otherwise">The key that is taken where no resource has the first; by default the first itself is shown.</param>
    IReadOnlyList<TextPart> Split(string key, IReadOnlyDictionary<string, object?> arguments, string? otherwise = null);

    /// <summary>All texts whose key begins like this, by key without that beginning.</summary>
    IReadOnlyDictionary<string, string> FindAll(string prefix);
}
