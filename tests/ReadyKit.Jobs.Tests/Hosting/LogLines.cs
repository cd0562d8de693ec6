using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace ReadyKit.Jobs.Tests.Hosting;

/// <summary>What the app logged, by what a line holds.</summary>
internal static class LogLines
{
    public static int Count(this FakeLogCollector logs, string part) => logs.GetSnapshot().Count(line => Holds(line, part));

    /// <summary>How many lines that are not for developers alone hold this.</summary>
    public static int CountShown(this FakeLogCollector logs, string part) =>
        logs.GetSnapshot().Count(line => line.Level > LogLevel.Debug && Holds(line, part));

    private static bool Holds(FakeLogRecord line, string part) =>
        $"{line.Level}: {line.Message} {line.Exception}".Contains(part, StringComparison.Ordinal);
}
