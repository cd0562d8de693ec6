namespace ReadyKit;

/// <summary>Why an operation was refused.</summary>
/// <param name="Code">A stable, machine-readable code in snake case, such as <c>limit_reached</c>.</param>
/// <param name="Message">A sentence for people.</param>
/// <param name="Field">The input field that is at fault, in camel case; <see langword="null"/> when none is.</param>
public sealed record OperationError(string Code, string Message, string? Field = null);
