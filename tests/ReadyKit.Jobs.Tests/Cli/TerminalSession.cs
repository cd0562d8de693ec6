using System.Diagnostics;
using System.Text;

namespace ReadyKit.Jobs.Tests.Cli;

/// <summary>A process at a pseudo terminal, with all that the terminal shows.</summary>
internal sealed class TerminalSession : IDisposable
{
    private readonly StringBuilder _shown = new();
    private readonly Process _process;
    private readonly Task _reading;
    private int _answered;

    public TerminalSession(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _reading = ReadAsync();
    }

    public string Shown
    {
        get
        {
            lock (_shown)
            {
                return _shown.ToString();
            }
        }
    }

    /// <summary>Types the answer once the question stands there.</summary>
    public async Task AnswerAsync(string question, string answer)
    {
        await Eventually.TrueAsync(
            () => _process.HasExited || Shown.IndexOf(question, _answered, StringComparison.Ordinal) >= 0, $"asked '{question}'");
        Assert.False(_process.HasExited, Shown);
        _answered = Shown.Length;

        // The terminal itself echoes until the program begins to read; a person takes longer than this.
        await Task.Delay(500);
        await _process.StandardInput.WriteAsync($"{answer}\r");
        await _process.StandardInput.FlushAsync();
    }

    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        await _reading;
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new char[256];
        while (await _process.StandardOutput.ReadAsync(buffer) is > 0 and var count)
        {
            lock (_shown)
            {
                _shown.Append(buffer, 0, count);
            }
        }
    }
}
