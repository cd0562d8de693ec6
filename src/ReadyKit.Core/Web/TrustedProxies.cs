using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace ReadyKit.Web;

/// <summary>Believes the configured proxies, each of a chain, and nobody else. The host that a request names is never taken from them.</summary>
internal sealed class TrustedProxies(IOptions<ReadyKitOptions> options) : IConfigureOptions<ForwardedHeadersOptions>
{
    public static bool IsKnown(string text) => System.Net.IPNetwork.TryParse(text, out _) || IPAddress.TryParse(text, out _);

    public void Configure(ForwardedHeadersOptions forwarded)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.ForwardLimit = null;
        foreach (var text in options.Value.TrustedProxies)
        {
            if (System.Net.IPNetwork.TryParse(text, out var network))
            {
                forwarded.KnownIPNetworks.Add(network);
            }
            else
            {
                forwarded.KnownProxies.Add(IPAddress.Parse(text));
            }
        }
    }
}
