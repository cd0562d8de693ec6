namespace ReadyKit.Cli;

/// <summary>Ends a command with sentences for the person who gave it.</summary>
internal sealed class CommandException(IReadOnlyList<string> messages, int exitCode = ExitCodes.Failed) : Exception(messages[0])
{
    public CommandException(string message, int exitCode = ExitCodes.Failed)
        : this([message], exitCode)
    {
    }

    public IReadOnlyList<string> Messages { get; } = messages;

    public int ExitCode { get; } = exitCode;
}
