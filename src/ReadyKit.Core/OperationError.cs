using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;

namespace ReadyKit;

/// <summary>
/// Why an operation was refused. It holds a code and values, never a sentence: that is made where the refusal is answered, in the language of whoever
/// reads it, by <see cref="Localization.ITexts.Describe"/>.
/// </summary>
public sealed record OperationError
{
    /// <summary>Makes one.</summary>
    /// <param name="code">The <see cref="Code"/>.</param>
    /// <param name="kind">The <see cref="Kind"/>.</param>
    /// <param name="field">The <see cref="Field"/>.</param>
    [SetsRequiredMembers]
    public OperationError(string code, ErrorKind kind = ErrorKind.Invalid, string? field = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        Code = code;
        Kind = kind;
        Field = field;
    }

    /// <summary>
    /// A stable, machine-readable code in snake case, such as <c>limit_reached</c>. Its sentence stands under <c>error.limit_reached</c> in the resources that
    /// <c>AddTexts</c> names.
    /// </summary>
    public required string Code { get; init; }

    /// <summary>What sort of refusal it is; the HTTP status follows from it. Default: <see cref="ErrorKind.Invalid"/>.</summary>
    public ErrorKind Kind { get; init; }

    /// <summary>The input field that is at fault, in camel case; <see langword="null"/> when none is.</summary>
    public string? Field { get; init; }

    /// <summary>The values that the sentence names, such as <c>max</c>: texts, numbers, times and lengths of time. Empty by default.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>
    /// How long to wait before the same is tried again, if that is known; told as <c>Retry-After</c> (RFC 9110, section 10.2.3).
    /// </summary>
    public TimeSpan? RetryAfter { get; init; }
}
