using Microsoft.Extensions.Logging;

namespace ReadyKit.Data.Internal.Isolation;

internal static partial class IsolationLog
{
    [LoggerMessage(1, LogLevel.Warning, "Rows of all workspaces are reached now: {Reason}.")]
    public static partial void Crossing(ILogger logger, string reason);
}
