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
    [SuppressMessage("Design", "CA1000", Justification = "Mirrors OperationResult.Failed for the typed result.")]
    public static new OperationResult<T> Failed(string code, string message, string? field = null) =>
        new(default, [new OperationError(code, message, field)]);

    /// <summary>A refusal for one reason, of a kind.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "Mirrors OperationResult.Failed for the typed result.")]
    public static new OperationResult<T> Failed(ErrorKind kind, string code, string message, string? field = null) =>
        new(default, [new OperationError(code, message, field, kind)]);
}
