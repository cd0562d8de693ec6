using System.Diagnostics;
using ReadyKit.Testing.Internal;

namespace ReadyKit.Testing;

/// <summary>Runs a program to its end and hands back what it printed.</summary>
public static class ShellCommand
{
    /// <summary>Runs the program and throws, with its whole output, when it fails.</summary>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0.</exception>
    public static async Task<string> RunAsync(
        string program, IEnumerable<string> arguments, Action<ProcessStartInfo>? configure = null)
    {
        var (exitCode, output) = await TryAsync(program, arguments, configure);
        return exitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} ended with {exitCode}:{Environment.NewLine}{output}");
    }

    /// <summary>Runs the program and hands back its exit code and output.</summary>
    public static async Task<(int ExitCode, string Output)> TryAsync(
        string program, IEnumerable<string> arguments, Action<ProcessStartInfo>? configure = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        configure?.Invoke(start);
        using var process = Process.Start(start)!;
        var output = new ProcessOutput(process);
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToString());
    }
}
