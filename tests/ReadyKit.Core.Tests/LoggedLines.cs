using Microsoft.Extensions.Logging.Testing;

namespace ReadyKit.Core.Tests;

internal static class LoggedLines
{
    /// <summary>What was logged, as text: level, category, message and exception.</summary>
    public static IReadOnlyList<string> Lines(this FakeLogCollector logs) =>
        [.. logs.GetSnapshot().Select(line => $"{line.Level} {line.Category}: {line.Message} {line.Exception}")];
}
