using Microsoft.Extensions.Logging;

namespace ReadyKit.Data.Internal.Schema;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Applied {Count} migration(s).")]
    public static partial void Migrated(ILogger logger, int count);

    [LoggerMessage(2, LogLevel.Warning, "The database cannot be reached ({Reason}); it is tried every second, and requests are answered 503 until it can.")]
    public static partial void DatabaseUnavailable(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Information, "The database is reached now; requests are served.")]
    public static partial void DatabaseReached(ILogger logger);

    [LoggerMessage(4, LogLevel.Critical, "The app ends: {Reason}")]
    public static partial void DatabaseUnusable(ILogger logger, string reason);
}
