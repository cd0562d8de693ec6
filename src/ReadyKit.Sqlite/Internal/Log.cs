using Microsoft.Extensions.Logging;

namespace ReadyKit.Sqlite.Internal;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "A process ended in the middle of a migration; its lock was cleared.")]
    public static partial void OrphanedLockCleared(ILogger logger);

    [LoggerMessage(2, LogLevel.Warning, "A process ended while it rebuilt a table; its unfinished copy {Table} was dropped.")]
    public static partial void HalfRebuiltDropped(ILogger logger, string table);
}
