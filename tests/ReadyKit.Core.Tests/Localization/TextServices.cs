using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using ReadyKit.Core.Tests.Isolation;
using ReadyKit.Localization;

namespace ReadyKit.Core.Tests.Localization;

/// <summary>The services of an app that is not started.</summary>
internal sealed class TextServices : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    public TextServices(string? resourcesPath = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddReadyKit<IsolationContext>().UseSqlite().AddWorkspaces();
        builder.Services.AddLogging(logging => logging.AddFakeLogging());
        if (resourcesPath is not null)
        {
            builder.Services.Configure<LocalizationOptions>(options => options.ResourcesPath = resourcesPath);
        }

        _provider = builder.Services.BuildServiceProvider();
    }

    public IServiceProvider Provider => _provider;

    public ITexts Texts => _provider.GetRequiredService<ITexts>();

    /// <summary>The keys that the log was told to have no text.</summary>
    public IEnumerable<string?> Missed => _provider.GetFakeLogCollector().GetSnapshot()
        .Where(line => line.Level == LogLevel.Warning && line.Category == "ReadyKit.Localization.Internal.Texts")
        .Select(line => line.GetStructuredStateValue("Key"));

    public string Get(string key) => Texts.Get(key);

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}
