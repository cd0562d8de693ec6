using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace ReadyKit.Web;

internal sealed class PublicUrl(IOptions<ReadyKitOptions> options, IServer server) : IPublicUrl
{
    public Uri Base => new((options.Value.BaseUrl ?? ServerAddress()).TrimEnd('/') + "/");

    public Uri For(string pathAndQuery)
    {
        ArgumentException.ThrowIfNullOrEmpty(pathAndQuery);
        return new Uri(Base, pathAndQuery.TrimStart('/'));
    }

    // In Development the address is where the server listens; a wildcard is not an address to link to.
    private string ServerAddress()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        return address.Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("+", "localhost", StringComparison.Ordinal)
            .Replace("*", "localhost", StringComparison.Ordinal);
    }
}
