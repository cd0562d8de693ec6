using System.Diagnostics;

namespace ReadyKit.Testing.Internal;

/// <summary>
/// Runs a shell command once this process is gone, however it went: a small shell waits for the end of its
/// standard input, which the system closes with us, also after a SIGKILL. What a terminal sends to both on Ctrl-C does not end it.
/// </summary>
internal sealed class ProcessGuard : IDisposable
{
    private readonly Process _shell;

    public ProcessGuard(string command)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"trap '' INT TERM HUP; read -r done || {{ {command}; }}");
        _shell = Process.Start(start)!;
    }

    public void Dispose()
    {
        _shell.StandardInput.WriteLine("done");
        _shell.StandardInput.Close();
        _shell.WaitForExit();
        _shell.Dispose();
    }
}
