using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ReadyKit.Core.Tests;

/// <summary>Keeps every line that the app logs.</summary>
internal sealed class LogCapture : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new CapturingLogger(_lines, categoryName);

    public void Dispose()
    {
    }
}
