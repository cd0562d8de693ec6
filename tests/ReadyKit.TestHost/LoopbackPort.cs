using System.Net;
using System.Net.Sockets;

namespace ReadyKit.TestHost;

/// <summary>Picks a port of the loopback interface that nobody listens on.</summary>
public static class LoopbackPort
{
    public static int Pick()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
