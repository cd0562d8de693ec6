using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ReadyKit.Core.Tests;

internal sealed class CapturingLogger(ConcurrentQueue<string> lines, string category) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
}
