namespace ReadyKit.Cli;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    public const int Failed = 1;

    /// <summary>The command was not understood, or lacks something.</summary>
    public const int Usage = 2;
}
