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

        // Each statement is a line otherwise, and the library's workers send some while nobody is there.
        Set(options, "Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Warning);

        // The migrator tells what it did itself; EF Core would tell of an app without migrations of its own as if they were missed.
        Set(options, "Microsoft.EntityFrameworkCore.Migrations", LogLevel.Warning);

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
