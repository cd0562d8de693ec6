using System.Diagnostics;

namespace ReadyKit.Testing.Internal;

/// <summary>Collects the lines a process writes, from both of its streams.</summary>
internal sealed class ProcessOutput
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];

    public ProcessOutput(Process process)
    {
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public override string ToString()
    {
        lock (_lock)
        {
            return string.Join(Environment.NewLine, _lines);
        }
    }

    private void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lock)
        {
            _lines.Add(line);
        }
    }
}
