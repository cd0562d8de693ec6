namespace ReadyKit.Workspaces.Internal;

internal static class WorkspaceRules
{
    /// <summary>The name without surrounding blanks, or the error.</summary>
    public static (string Name, OperationError? Error) CheckName(string? input)
    {
        var name = (input ?? "").Trim();
        var message = name switch
        {
            "" => "Enter a name.",
            { Length: > Workspace.MaxNameLength } => $"Use at most {Workspace.MaxNameLength} characters.",
            _ when !TextRules.IsOneLine(name) => "Use letters and signs only, no control characters.",
            _ => null,
        };
        return (name, message is null ? null : new OperationError("invalid_name", message, "name"));
    }
}
