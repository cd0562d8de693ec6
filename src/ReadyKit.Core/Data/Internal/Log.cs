using Microsoft.Extensions.Logging;

namespace ReadyKit.Data.Internal;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Applied {Count} migration(s).")]
    public static partial void Migrated(ILogger logger, int count);

    [LoggerMessage(2, LogLevel.Warning, "The database cannot be reached; requests are answered 503 until it can.")]
    public static partial void DatabaseUnavailable(ILogger logger);
}
