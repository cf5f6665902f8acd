using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CoopGraph.Api.Watching;

/// <summary>The address of the port for those who watch the service.</summary>
internal static class WatchAddress
{
    private const string All = "*";
    private const string ThisMachine = "localhost";

    /// <summary>Whether the port can be opened at an address of this form.</summary>
    public static bool IsRight(string host) => host is All or ThisMachine || IPAddress.TryParse(host, out _);

    /// <summary>Whether only this machine reaches the address.</summary>
    public static bool IsOfThisMachine(string host) =>
        host == ThisMachine || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Has the server listen at the address.</summary>
    public static void Listen(KestrelServerOptions server, string host, int port)
    {
        if (host == All)
            server.ListenAnyIP(port);
        else if (host == ThisMachine)
            server.ListenLocalhost(port);
        else
            server.Listen(IPAddress.Parse(host), port);
    }
}
