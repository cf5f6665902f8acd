using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CoopGraph.Tests.Cli;

/// <summary>A server that answers every request with the same bytes, which a library for servers might not let a test send.</summary>
internal sealed class OddService : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;
    private int _answers;

    /// <summary>Starts the server.</summary>
    /// <param name="status">The status with its word.</param>
    /// <param name="headers">Further lines of headers.</param>
    /// <param name="body">The body, a byte for each character.</param>
    /// <param name="length">The length that is announced; null for that of the body.</param>
    public OddService(string status, string headers, string body, int? length = null)
    {
        _answer = Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status}\r\n{headers}Content-Length: {length ?? body.Length}\r\n\r\n{body}"));
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>The address, without a slash at its end.</summary>
    public string Address => $"http://{_listener.LocalEndpoint}";

    /// <summary>The number of answers.</summary>
    public int Answers => Volatile.Read(ref _answers);

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // The test has ended.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        Interlocked.Increment(ref _answers);
        await stream.WriteAsync(_answer);
    }
}
