using ReadyKit.Cli;

namespace ReadyKit.Jobs.Tests.Cli;

/// <summary>A person, or a pipe, that gives the answers a test says.</summary>
internal sealed class FakeTerminal(bool isInteractive, params string[] answers) : ITerminal
{
    private readonly Queue<string> _answers = new(answers);
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public bool IsInteractive => isInteractive;

    public TextWriter Out => _out;

    public TextWriter Error => _error;

    /// <summary>The questions that were answered unseen.</summary>
    public int Secrets { get; private set; }

    public string Output => _out.ToString();

    public string Complaints => _error.ToString();

    public string? ReadLine() => _answers.TryDequeue(out var answer) ? answer : null;

    public string ReadSecret()
    {
        Secrets++;
        return _answers.Dequeue();
    }
}
