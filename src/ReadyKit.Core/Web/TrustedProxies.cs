using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace ReadyKit.Web;

/// <summary>
/// Believes the configured proxies, each of a chain, and nobody else. The host that a request names is never taken from them. It has the last
/// word, because the switch <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c> empties the lists, which would mean: believe everyone.
/// </summary>
internal sealed class TrustedProxies(IOptions<ReadyKitOptions> options) : IPostConfigureOptions<ForwardedHeadersOptions>
{
    public void PostConfigure(string? name, ForwardedHeadersOptions forwarded)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.ForwardLimit = null;
        if (forwarded.KnownProxies.Count == 0 && forwarded.KnownIPNetworks.Count == 0)
        {
            var usual = new ForwardedHeadersOptions();
            Add(forwarded.KnownProxies, usual.KnownProxies);
            Add(forwarded.KnownIPNetworks, usual.KnownIPNetworks);
        }

        Add(forwarded.KnownIPNetworks, options.Value.TrustedProxies.Select(IpNetworks.Parse));
    }

    private static void Add<T>(IList<T> list, IEnumerable<T> more)
    {
        foreach (var item in more)
        {
            list.Add(item);
        }
    }
}
