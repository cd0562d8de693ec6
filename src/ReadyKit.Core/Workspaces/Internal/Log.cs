using Microsoft.Extensions.Logging;

namespace ReadyKit.Workspaces.Internal;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning,
        "There are members with the role '{Role}', which ReadyKit:Workspaces:Roles does not have: they stay members without any permission. Add the role again, or give them another one.")]
    public static partial void UnknownRole(ILogger logger, string role);
}
