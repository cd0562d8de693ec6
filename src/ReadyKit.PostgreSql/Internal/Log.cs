using Microsoft.Extensions.Logging;

namespace ReadyKit.PostgreSql.Internal;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Another process migrates the database; waiting for it.")]
    public static partial void WaitsForMigration(ILogger logger);
}
