using System.Net;
using System.Net.Sockets;

namespace CoopGraph.Reports.Deliveries;

/// <summary>
/// Connects to public addresses only. The address that is checked is the one that is connected to, so that a name cannot be resolved to another
/// one in between.
/// </summary>
internal static class PublicAddresses
{
    // The special-purpose blocks of IANA that do not lead to the public network.
    private static readonly IPNetwork[] Private =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/127", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Returns whether an address leads to the public network.</summary>
    public static bool Includes(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Private.Any(block => block.Contains(plain));
    }

    /// <summary>Opens connections, to public addresses only.</summary>
    /// <exception cref="DeliveryFailedException">The host has no public address.</exception>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        if (addresses.Where(Includes).ToArray() is not [_, ..] open)
            throw new DeliveryFailedException("The receiver has a private address; Reports:AllowPrivateAddresses=true would allow that.", mayPass: false);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
