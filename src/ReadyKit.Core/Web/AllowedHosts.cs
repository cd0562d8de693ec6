using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ReadyKit.Web;

/// <summary>Lets requests name only the hosts that configuration knows.</summary>
internal sealed class AllowedHosts(IOptions<ReadyKitOptions> options, IHostEnvironment environment) : IPostConfigureOptions<HostFilteringOptions>
{
    private static readonly string[] _local = ["localhost", "127.0.0.1", "[::1]"];

    public void PostConfigure(string? name, HostFilteringOptions filtering)
    {
        HashSet<string> hosts = [.. options.Value.AllowedHosts];
        if (Uri.TryCreate(options.Value.BaseUrl, UriKind.Absolute, out var url))
        {
            hosts.Add(url.Host);
        }

        if (environment.IsDevelopment())
        {
            hosts.UnionWith(_local);
        }

        filtering.AllowedHosts = [.. hosts];
        filtering.AllowEmptyHosts = false;
        filtering.IncludeFailureMessage = false;
    }
}
