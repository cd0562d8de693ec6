namespace ReadyKit;

/// <summary>
/// What the names are like that people give to things: one line with something to see, which looks the same wherever it is shown. Apps check
/// the names of their own things by it.
/// </summary>
public static class NameRule
{
    /// <summary>
    /// Takes the blanks around a name away and checks it. Refused are names without a visible character, control characters, line and paragraph
    /// separators, direction overrides, invisible characters, and code points that are no characters. Joiners, as in emoji and in Persian or Indian
    /// words, are kept.
    /// </summary>
    /// <param name="input">What was typed.</param>
    /// <param name="maxLength">The most characters, counted as databases and browsers count them (UTF-16).</param>
    /// <param name="field">The input field, in camel case.</param>
    /// <returns>The name as it is to be stored, or the code <c>invalid_name</c> at the field.</returns>
    public static OperationResult<string> Check(string? input, int maxLength, string field = "name")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxLength);
        var name = (input ?? "").Trim();
        return name.Length > 0 && name.Length <= maxLength && TextRules.IsOneLine(name)
            ? OperationResult<string>.Success(name)
            : OperationResult<string>.Failed(new OperationError(ErrorCodes.InvalidName, field: field) { Arguments = new Dictionary<string, object?> { ["max"] = maxLength } });
    }
}
