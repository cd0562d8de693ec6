using System.Collections.Concurrent;

namespace ReadyKit.Jobs.TestApp;

/// <summary>What scripted jobs do in this process, and how often they began.</summary>
public sealed class Scripts
{
    private readonly ConcurrentDictionary<string, Func<IServiceProvider, CancellationToken, Task>> _scripts = new();
    private readonly ConcurrentDictionary<string, int> _runs = new();

    public void Set(string name, Func<IServiceProvider, CancellationToken, Task> script) => _scripts[name] = script;

    public int RunsOf(string name) => _runs.GetValueOrDefault(name);

    internal Task RunAsync(string name, IServiceProvider services, CancellationToken cancellationToken)
    {
        _runs.AddOrUpdate(name, 1, (_, runs) => runs + 1);
        return _scripts[name](services, cancellationToken);
    }
}
