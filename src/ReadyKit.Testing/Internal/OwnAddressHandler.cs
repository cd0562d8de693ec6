using Microsoft.AspNetCore.TestHost;

namespace ReadyKit.Testing.Internal;

/// <summary>Brings what an app sends to its own address to the server in memory, where it has one; the rest goes out.</summary>
internal sealed class OwnAddressHandler(Uri address, TestServer? server) : DelegatingHandler
{
    private readonly HttpMessageInvoker? _self = server is null ? null : new HttpMessageInvoker(server.CreateHandler());

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _self is not null && request.RequestUri is { } target && address.IsBaseOf(target)
            ? _self.SendAsync(request, cancellationToken)
            : base.SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _self?.Dispose();
        }

        base.Dispose(disposing);
    }
}
