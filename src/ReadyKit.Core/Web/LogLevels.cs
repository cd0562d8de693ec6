using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ReadyKit.Web;

/// <summary>Levels of categories that would say too much. What the app sets for one of them counts instead.</summary>
internal sealed class LogLevels(IHostEnvironment environment) : IConfigureOptions<LoggerFilterOptions>
{
    public void Configure(LoggerFilterOptions options)
    {
        // Addresses carry the tokens of mailed links; the line about each request would put them into the log.
        Set(options, "Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

        // Why the app cannot start is said once, in one sentence, by RunReadyKitAsync; what ends a running app is critical and stays.
        Set(options, "Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // That somebody who is not signed in is asked to sign in is no news.
        Set(options, "ReadyKit.Accounts.Internal.Sessions.SessionAuthenticationHandler", LogLevel.Warning);
        if (environment.IsDevelopment())
        {
            // That the keys of a development database are not encrypted is no news.
            Set(options, "Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        }
    }

    // Of the rules for the same category the last one counts, so the library's come first.
    private static void Set(LoggerFilterOptions options, string category, LogLevel level) =>
        options.Rules.Insert(0, new LoggerFilterRule(null, category, level, null));
}
