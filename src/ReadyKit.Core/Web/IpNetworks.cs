using System.Net;

namespace ReadyKit.Web;

/// <summary>Settings that name callers, as addresses or networks.</summary>
internal static class IpNetworks
{
    public static bool IsKnown(string text) => System.Net.IPNetwork.TryParse(text, out _) || IPAddress.TryParse(text, out _);

    /// <summary>The network, which for an address is it alone.</summary>
    public static System.Net.IPNetwork Parse(string text)
    {
        if (System.Net.IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        var address = IPAddress.Parse(text);
        return new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8);
    }

    /// <summary>Whether one of the networks holds the address, which may have come as IPv4 over IPv6.</summary>
    public static bool Contain(IEnumerable<string> networks, IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return networks.Any(text => Parse(text).Contains(plain));
    }
}
