using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ReadyKit.Browser.Tests;

/// <summary>A payment provider's site: another host than the app's, with a page to pay on and one to manage subscriptions on.</summary>
internal sealed class ProviderSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ProviderSite(WebApplication app) => _app = app;

    public Uri Address { get; } = new($"http://127.0.0.1:{LoopbackPort.Pick()}");

    public Uri Checkout => new(Address, "/checkout?plan=pro&step=1");

    public Uri Portal => new(Address, "/portal");

    public static async Task<ProviderSite> StartAsync()
    {
        var site = new ProviderSite(WebApplication.CreateSlimBuilder().Build());
        site._app.Urls.Add(site.Address.GetLeftPart(UriPartial.Authority));
        site._app.MapGet("/{page}", (string page, HttpRequest request) => Results.Content(
            $"<!DOCTYPE html><html lang=\"en\"><title>{page}</title><h1>{page}</h1><p id=\"asked\">{request.Query["plan"]} {request.Query["step"]}</p>", "text/html"));
        await site._app.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
