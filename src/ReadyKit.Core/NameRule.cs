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
        var message = name switch
        {
            "" => "Enter a name.",
            _ when name.Length > maxLength => $"Use at most {maxLength} characters.",
            _ when !TextRules.IsOneLine(name) => "Use letters and signs only, no control characters and nothing invisible.",
            _ => null,
        };
        return message is null ? OperationResult<string>.Success(name) : OperationResult<string>.Failed(ErrorCodes.InvalidName, message, field);
    }
}
