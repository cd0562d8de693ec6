using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes a validator's messages name the configuration key instead of the class.</summary>
internal sealed class SectionOptionsValidator<TOptions>(string section, IValidateOptions<TOptions> inner) : IValidateOptions<TOptions>
    where TOptions : class
{
    // The generated validators begin a message with the member's bare name, and name the member in it: "Title: ReadyKit:Ui.Menu[0].Title is …".
    private readonly Regex _key = new($@"(?<=^|[^\w.:]){Regex.Escape(section)}(?:\.\w+|\[\d+\])+", RegexOptions.CultureInvariant);
    private readonly Regex _member = new(@"^\w+: ", RegexOptions.CultureInvariant);

    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var result = inner.Validate(section, options);
        string[] failures = [.. SectionBinding<TOptions>.FailuresOf(options), .. (result.Failures ?? []).Select(NameKey)];
        return failures.Length > 0 ? ValidateOptionsResult.Fail(failures) : result;
    }

    private string NameKey(string failure) => _key.IsMatch(failure)
        ? _key.Replace(_member.Replace(failure, ""), key => key.Value.Replace('.', ':').Replace("[", ":", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal))
        : failure;
}
