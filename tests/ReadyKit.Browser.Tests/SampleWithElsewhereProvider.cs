using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using ReadyKit.Billing.Providers;
using ReadyKit.TestHost.Browsers;
using ReadyKit.TestHost.Hosting;

namespace ReadyKit.Browser.Tests;

/// <summary>The sample with a payment provider on another site, both on real ports, and a browser.</summary>
public sealed class SampleWithElsewhereProvider : IAsyncLifetime
{
    private readonly ChromiumFixture _chromium = new();
    private readonly SaasHostFactory _sample = new();
    private readonly Uri _address = new($"http://localhost:{LoopbackPort.Pick()}");
    private ProviderSite? _site;
    private ElsewhereProvider? _provider;

    internal ProviderSite Site => _site!;

    internal ElsewhereProvider Provider => _provider!;

    public async Task InitializeAsync()
    {
        _site = await ProviderSite.StartAsync();
        _provider = new ElsewhereProvider(_site);
        _sample.Settings["ReadyKit:BaseUrl"] = _address.ToString();
        _sample.ReplaceServices = services =>
        {
            services.RemoveAll<IBillingProvider>();
            services.AddSingleton<IBillingProvider>(_provider);
        };
        await Task.WhenAll(_sample.InitializeAsync(), _chromium.InitializeAsync());
        _sample.UseKestrel(_address.Port);
        _sample.StartServer();
    }

    /// <summary>A person with a browser profile of their own.</summary>
    public async Task<Walker> NewWalkerAsync()
    {
        var context = await _chromium.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = _address.ToString() });
        context.SetDefaultTimeout(30_000);
        return new Walker(await context.NewPageAsync());
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _sample.DisposeAsync();
        await _site!.DisposeAsync();
    }
}
