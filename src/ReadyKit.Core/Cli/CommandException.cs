namespace ReadyKit.Cli;

/// <summary>Ends a command with one sentence for the person who gave it.</summary>
internal sealed class CommandException(string message, int exitCode = ExitCodes.Failed) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
