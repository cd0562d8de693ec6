using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReadyKit.Core.Tests.Isolation;

namespace ReadyKit.Core.Tests.Web;

public sealed class LogLevelTests
{
    private const string Requests = "Microsoft.AspNetCore.Hosting.Diagnostics";
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";
    private const string Keys = "Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager";

    [Theory]
    [InlineData(Requests, LogLevel.Information)]
    [InlineData(Host, LogLevel.Error)]
    [InlineData(Keys, LogLevel.Warning)]
    public void A_category_is_quiet_until_the_app_sets_its_level(string category, LogLevel level)
    {
        using var quiet = Create(builder => builder.Configuration["Logging:LogLevel:Microsoft"] = "Trace");
        using var configured = Create(builder => builder.Configuration[$"Logging:LogLevel:{category}"] = level.ToString());
        using var coded = Create(builder => builder.Logging.AddFilter(category, level));

        Assert.False(quiet.CreateLogger(category).IsEnabled(level));
        Assert.True(configured.CreateLogger(category).IsEnabled(level));
        Assert.True(coded.CreateLogger(category).IsEnabled(level));
    }

    [Fact]
    public void The_app_can_make_a_category_quieter()
    {
        using var loggers = Create(builder => builder.Configuration[$"Logging:LogLevel:{Requests}"] = "None");

        Assert.False(loggers.CreateLogger(Requests).IsEnabled(LogLevel.Critical));
    }

    private static ILoggerFactory Create(Action<WebApplicationBuilder> configure)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        configure(builder);
        builder.AddReadyKit<IsolationContext>().UseSqlite();
        return builder.Build().Services.GetRequiredService<ILoggerFactory>();
    }
}
