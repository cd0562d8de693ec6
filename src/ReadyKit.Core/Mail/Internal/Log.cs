using Microsoft.Extensions.Logging;

namespace ReadyKit.Mail.Internal;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Mail {MailId} was refused for good by the receiving side.")]
    public static partial void Rejected(ILogger logger, Guid mailId);
}
