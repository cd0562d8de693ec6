namespace ReadyKit;

/// <summary>The outcome of an operation that may be refused for a reason the caller should show.</summary>
public class OperationResult
{
    private protected OperationResult(IReadOnlyList<OperationError> errors) => Errors = errors;

    /// <summary>The success without a value.</summary>
    public static OperationResult Success { get; } = new([]);

    /// <summary>Whether the operation was carried out.</summary>
    public bool Succeeded => Errors.Count == 0;

    /// <summary>Why it was refused; empty on success.</summary>
    public IReadOnlyList<OperationError> Errors { get; }

    /// <summary>A refusal.</summary>
    /// <exception cref="ArgumentException">No error is given.</exception>
    public static OperationResult Failed(params IReadOnlyList<OperationError> errors) => new(NotEmpty(errors));

    /// <summary>A refusal for one reason.</summary>
    /// <param name="code">A stable code in snake case, whose sentence stands under <c>error.</c> and the code.</param>
    /// <param name="kind">What sort of refusal it is; the HTTP status follows from it.</param>
    /// <param name="field">The input field that is at fault, in camel case.</param>
    public static OperationResult Failed(string code, ErrorKind kind = ErrorKind.Invalid, string? field = null) => new([new OperationError(code, kind, field)]);

    private protected static IReadOnlyList<OperationError> NotEmpty(IReadOnlyList<OperationError> errors) =>
        errors.Count > 0 ? errors : throw new ArgumentException("A failed result needs at least one error.", nameof(errors));
}
