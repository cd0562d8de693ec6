namespace ReadyKit.Cli;

/// <summary>Where a command is given and answered.</summary>
internal interface ITerminal
{
    /// <summary>Whether a person types, so that asking makes sense.</summary>
    bool IsInteractive { get; }

    TextWriter Out { get; }

    TextWriter Error { get; }

    /// <summary>Reads one line; <see langword="null"/> at the end of input.</summary>
    string? ReadLine();

    /// <summary>Reads one line that a person types, and shows nothing of it.</summary>
    string ReadSecret();
}
