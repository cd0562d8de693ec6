using Microsoft.Extensions.Logging;

namespace ReadyKit.Localization.Internal;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "No resource has the text {Key}; people are told something general instead. Add it to the resource file that builder.AddTexts<…>() names.")]
    public static partial void NoText(ILogger logger, string key);
}
