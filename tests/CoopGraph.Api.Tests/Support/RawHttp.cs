using System.Net.Sockets;
using System.Text;

namespace CoopGraph.Api.Tests.Support;

/// <summary>Sends bytes as they are over a TCP connection, for requests that no HTTP client would send.</summary>
internal static class RawHttp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Opens a connection to the server of an address.</summary>
    public static async Task<TcpClient> ConnectAsync(string url)
    {
        var address = new Uri(url);
        var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        return client;
    }

    /// <summary>Sends a whole request, and only then reads: the response and everything after it, until the server closes.</summary>
    public static async Task<string> AskAsync(string url, string head, byte[]? body = null)
    {
        using var client = await ConnectAsync(url);
        await SendAsync(client, head, body);
        return await ReadToEndAsync(client.GetStream());
    }

    /// <summary>Sends the lines of a head, the empty line after them, and a body.</summary>
    public static async Task SendAsync(TcpClient client, string head, byte[]? body = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\n\r\n"), patience.Token);
        await client.GetStream().WriteAsync(body ?? [], patience.Token);
    }

    /// <summary>Reads until the server closes the connection.</summary>
    public static async Task<string> ReadToEndAsync(Stream connection)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var reader = new StreamReader(connection, Encoding.UTF8);
        return await reader.ReadToEndAsync(patience.Token);
    }
}
