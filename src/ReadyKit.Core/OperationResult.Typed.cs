using System.Diagnostics.CodeAnalysis;

namespace ReadyKit;

/// <summary>The outcome of an operation that yields a value or is refused.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class OperationResult<T> : OperationResult
{
    private readonly T? _value;

    internal OperationResult(T? value, IReadOnlyList<OperationError> errors)
        : base(errors) => _value = value;

    /// <summary>The value of a success.</summary>
    /// <exception cref="InvalidOperationException">The operation was refused.</exception>
    public T Value => Succeeded ? _value! : throw new InvalidOperationException($"The operation was refused: {Errors[0].Code}.");

    /// <summary>The success with its value.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "Mirrors OperationResult.Success for the typed result.")]
    public static new OperationResult<T> Success(T value) => new(value, []);

    /// <summary>A refusal.</summary>
    /// <exception cref="ArgumentException">No error is given.</exception>
    [SuppressMessage("Design", "CA1000", Justification = "Mirrors OperationResult.Failed for the typed result.")]
    public static new OperationResult<T> Failed(params IReadOnlyList<OperationError> errors) => new(default, NotEmpty(errors));

    /// <summary>A refusal for one reason.</summary>
    /// <param name="code">A stable code in snake case, whose sentence stands under <c>error.</c> and the code.</param>
    /// <param name="kind">What sort of refusal it is; the HTTP status follows from it.</param>
    /// <param name="field">The input field that is at fault, in camel case.</param>
    [SuppressMessage("Design", "CA1000", Justification = "Mirrors OperationResult.Failed for the typed result.")]
    public static new OperationResult<T> Failed(string code, ErrorKind kind = ErrorKind.Invalid, string? field = null) =>
        new(default, [new OperationError(code, kind, field)]);
}
