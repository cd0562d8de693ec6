using Microsoft.Extensions.Logging;

namespace ReadyKit.Web;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A request failed; the person was shown the number {TraceId}.")]
    public static partial void Failed(ILogger logger, Exception exception, string traceId);

    [LoggerMessage(2, LogLevel.Warning, "A request was answered 503, because the database could not be reached ({Error}).")]
    public static partial void DatabaseAway(ILogger logger, string error);
}
