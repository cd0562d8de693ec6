using System.Net;

namespace ReadyKit;

internal static class IpAddressExtensions
{
    /// <summary>The address as text; an IPv4 address that came over IPv6 in its short form.</summary>
    public static string MapToIPv4OrSelf(this IPAddress address) =>
        (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
}
