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

    /// <summary>A refusal for one reason, which is the input.</summary>
    public static OperationResult Failed(string code, string message, string? field = null) =>
        new([new OperationError(code, message, field)]);

    /// <summary>A refusal for one reason, of a kind.</summary>
    public static OperationResult Failed(ErrorKind kind, string code, string message, string? field = null) =>
        new([new OperationError(code, message, field, kind)]);

    private protected static IReadOnlyList<OperationError> NotEmpty(IReadOnlyList<OperationError> errors) =>
        errors.Count > 0 ? errors : throw new ArgumentException("A failed result needs at least one error.", nameof(errors));
}
