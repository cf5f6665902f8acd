using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using CoopGraph.Api.Transport;

namespace CoopGraph.Api.RateLimits;

/// <summary>Names a caller, for the count of its points.</summary>
internal static class CallerName
{
    /// <summary>Returns whether a caller has a credential, and the name: that of the key or token, or else the address.</summary>
    /// <param name="user">The caller; null for an anonymous one.</param>
    /// <param name="address">The address; null for a connection without one.</param>
    public static (string Name, bool IsKnown) Of(ClaimsPrincipal? user, IPAddress? address) => user?.FindFirst(ClaimTypes.NameIdentifier)?.Value is { } id
        // A subject may be long, and names what nobody else has to read in Redis.
        ? ($"id:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16))}", true)
        : ($"ip:{Of(address)}", false);

    /// <summary>Returns the address by which an anonymous caller is known: an IPv4 address, or the /64 network of an IPv6 one, all of which one line has.</summary>
    /// <param name="address">The address; null for a connection without one.</param>
    public static string Of(IPAddress? address) => address is null ? "none" : ClientNetwork.Of(address).ToString();
}
