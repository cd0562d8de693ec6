using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ReadyKit.Billing.Tests;

/// <summary>What the app logs.</summary>
internal sealed class Messages : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _all = new();

    public bool Contain(string text) => _all.Any(m => m.Contains(text, StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _all.Enqueue(formatter(state, exception));

    public void Dispose()
    {
    }
}
