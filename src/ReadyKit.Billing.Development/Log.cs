using Microsoft.Extensions.Logging;

namespace ReadyKit.Billing.Development;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The development billing could not deliver {Count} of its events and tries again: {Error}.")]
    public static partial void NotDelivered(ILogger logger, int count, string error);
}
