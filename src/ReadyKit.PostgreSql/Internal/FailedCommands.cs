using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace ReadyKit.PostgreSql.Internal;

internal static class FailedCommands
{
    /// <summary>
    /// Leaves it to the exception to tell of a failed command: EF Core looks for its history by reading it, so that the first start on an
    /// empty database would look broken in the log, and an outage would fill it with the same.
    /// </summary>
    public static TBuilder LogFailedCommandsQuietly<TBuilder>(this TBuilder options)
        where TBuilder : DbContextOptionsBuilder
    {
        options.ConfigureWarnings(warnings => warnings.Log(
            (RelationalEventId.CommandError, LogLevel.Debug),
            (RelationalEventId.ConnectionError, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug)));
        return options;
    }
}
