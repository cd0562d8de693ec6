using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace ReadyKit.PostgreSql.Internal;

internal static class FailedCommands
{
    /// <summary>
    /// Leaves it to the exception to tell of a failed command: EF Core looks for its history by reading it, so that the first start on an
    /// empty database would look broken in the log.
    /// </summary>
    public static TBuilder LogFailedCommandsQuietly<TBuilder>(this TBuilder options)
        where TBuilder : DbContextOptionsBuilder
    {
        options.ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandError, LogLevel.Debug)));
        return options;
    }
}
