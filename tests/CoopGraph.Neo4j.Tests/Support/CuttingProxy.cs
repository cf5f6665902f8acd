using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CoopGraph.Neo4j.Tests.Support;

/// <summary>Passes bytes between a client and a server on loopback, and cuts the connection where a test requests it.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Uri _server;
    private readonly Task _accepting;
    private int _commits;

    public CuttingProxy(Uri server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>
    /// The function that returns the number of bytes that pass before the cut; null: no cut. Its arguments are the first line of the last
    /// request and the length of a piece of the response.
    /// </summary>
    public Func<string, int, int?> CutAfter { get; set; } = (_, _) => null;

    /// <summary>The number of commits that passed.</summary>
    public int Commits => _commits;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
            _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            await server.ConnectAsync(_server.Host, _server.Port, _end.Token);
            var head = "";
            var up = PassAsync(client, server, bytes =>
            {
                var text = Encoding.Latin1.GetString(bytes);
                head = text.Split('\r')[0];
                if (head.Contains("/commit ", StringComparison.Ordinal))
                    Interlocked.Increment(ref _commits);
                return null;
            });
            var down = PassAsync(server, client, bytes => CutAfter(head, bytes.Length));
            await Task.WhenAny(up, down).ConfigureAwait(false);
            // The connection ends with a reset, as when a machine dies, and not in an orderly way.
            client.LingerState = new LingerOption(true, 0);
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to, Func<byte[], int?> cut)
    {
        var buffer = new byte[64 * 1024];
        while (await from.GetStream().ReadAsync(buffer, _end.Token) is var read and > 0)
        {
            var passing = cut(buffer[..read]);
            await to.GetStream().WriteAsync(buffer.AsMemory(0, passing ?? read), _end.Token);
            if (passing is not null)
                return;
        }
    }
}
