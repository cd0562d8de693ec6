using System.Net;
using System.Net.Sockets;

namespace ReadyKit.Testing;

/// <summary>Picks a port of the loopback interface that nobody listens on.</summary>
public static class LoopbackPort
{
    /// <summary>A free port. Somebody else may take it before it is used, so use it soon.</summary>
    public static int Pick()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
