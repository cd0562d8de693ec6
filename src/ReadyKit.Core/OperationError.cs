namespace ReadyKit;

/// <summary>Why an operation was refused.</summary>
/// <param name="Code">A stable, machine-readable code in snake case, such as <c>limit_reached</c>.</param>
/// <param name="Message">A sentence for people.</param>
/// <param name="Field">The input field that is at fault, in camel case; <see langword="null"/> when none is.</param>
/// <param name="Kind">What sort of refusal it is; the HTTP status follows from it.</param>
public sealed record OperationError(string Code, string Message, string? Field = null, ErrorKind Kind = ErrorKind.Invalid)
{
    /// <summary>
    /// How long to wait before the same is tried again, if that is known; told as <c>Retry-After</c> (RFC 9110, section 10.2.3).
    /// </summary>
    public TimeSpan? RetryAfter { get; init; }
}
