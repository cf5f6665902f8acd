using System.Net;
using System.Net.Sockets;

namespace CoopGraph.Api.Transport;

/// <summary>Finds the part of the network that one client can choose its addresses from, for limits by address.</summary>
internal static class ClientNetwork
{
    private const int BytesOfNetwork = 8;

    /// <summary>Returns an IPv4 address as it is, and of an IPv6 one its /64 network, all of which one line has.</summary>
    /// <param name="address">The address; null for a connection without one, which counts as <see cref="IPAddress.None"/>.</param>
    public static IPAddress Of(IPAddress? address) => address switch
    {
        null => IPAddress.None,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => new IPAddress([.. address.GetAddressBytes()[..BytesOfNetwork], .. new byte[BytesOfNetwork]]),
        _ => address,
    };
}
