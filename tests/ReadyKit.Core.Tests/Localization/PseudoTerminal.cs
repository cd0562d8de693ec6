using ReadyKit.Cli;

namespace ReadyKit.Core.Tests.Localization;

/// <summary>A command line at which nobody sits.</summary>
internal sealed class PseudoTerminal : ITerminal
{
    public bool IsInteractive => false;

    public TextWriter Out { get; } = new StringWriter();

    public TextWriter Error { get; } = new StringWriter();

    /// <summary>All that was told.</summary>
    public string Told => $"{Out}{Error}";

    public string? ReadLine() => null;

    public string ReadSecret() => "";
}
