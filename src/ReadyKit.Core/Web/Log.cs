using Microsoft.Extensions.Logging;

namespace ReadyKit.Web;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A request failed; the person was shown the number {TraceId}.")]
    public static partial void Failed(ILogger logger, Exception exception, string traceId);

    [LoggerMessage(2, LogLevel.Warning, "A request was answered 503, because the database could not be reached ({Error}).")]
    public static partial void DatabaseAway(ILogger logger, string error);

    [LoggerMessage(7, LogLevel.Warning, "A request was answered 503, because the database ended its transaction each time it was tried: others wrote the same rows.")]
    public static partial void Conflict(ILogger logger);

    [LoggerMessage(3, LogLevel.Warning,
        "A request for the host '{Host}' was refused. If people reach the app by this name, set ReadyKit:BaseUrl to it, or add it to ReadyKit:AllowedHosts.")]
    public static partial void HostRefused(ILogger logger, string host);

    [LoggerMessage(4, LogLevel.Warning,
        "A request over plain HTTP was led to HTTPS ({BaseUrl}). If a proxy before the app speaks HTTPS, have it send X-Forwarded-Proto and name its address in ReadyKit:TrustedProxies.")]
    public static partial void PlainHttp(ILogger logger, Uri baseUrl);

    [LoggerMessage(5, LogLevel.Warning,
        "A request over plain HTTP says X-Forwarded-Proto: https, but comes from {Address}, which is not trusted, and was refused. If that is your proxy, add the address or its network to ReadyKit:TrustedProxies.")]
    public static partial void ProxyNotTrusted(ILogger logger, string address);

    [LoggerMessage(6, LogLevel.Warning,
        "{Address} asked for a page under /dev, which is for this machine only, and was answered 404. If that is a developer's, such as the gateway of a container, add it to ReadyKit:DeveloperAddresses.")]
    public static partial void DeveloperPageRefused(ILogger logger, string address);
}
