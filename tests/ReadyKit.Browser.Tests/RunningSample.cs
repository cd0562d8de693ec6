using Microsoft.Playwright;
using ReadyKit.TestHost.Browsers;
using ReadyKit.TestHost.Processes;

namespace ReadyKit.Browser.Tests;

/// <summary>The sample as a process on an empty database, and a browser to walk through it.</summary>
public sealed class RunningSample : IAsyncLifetime
{
    private readonly ChromiumFixture _chromium = new();
    private TestDatabase? _database;
    private SaasHostProcess? _process;

    public SaasHostProcess Process => _process ?? throw new InvalidOperationException("The sample was not started.");

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _process = new SaasHostProcess(_database);
        await Task.WhenAll(_process.StartAsync(), _chromium.InitializeAsync());
    }

    /// <summary>A person with a browser profile of their own.</summary>
    public async Task<Walker> NewWalkerAsync(Action<BrowserNewContextOptions>? configure = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = Process.BaseAddress.ToString(),
            ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
        };
        configure?.Invoke(options);
        var context = await _chromium.Browser.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        return new Walker(await context.NewPageAsync());
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}
