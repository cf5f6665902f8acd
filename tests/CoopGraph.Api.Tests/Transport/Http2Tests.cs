using System.Net;
using System.Net.Http.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Transport;

/// <summary>HTTP/2 without TLS, which the server speaks at an endpoint of its own (docs/operating.md).</summary>
public sealed class Http2Tests : IAsyncLifetime, IDisposable
{
    // A head of GET / for any host, in HPACK: three entries of the static table and one literal.
    private static readonly byte[] Head = [0x82, 0x86, 0x84, 0x41, 0x01, (byte)'x'];
    private static readonly byte[] Preface = [.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, 0, 0, 0, 4, 0, 0, 0, 0, 0];

    private readonly string _usual = $"http://127.0.0.1:{ApiProcess.FreePort()}", _http2 = $"http://127.0.0.1:{ApiProcess.FreePort()}";
    private ApiProcess _service = null!;

    public async Task InitializeAsync() => _service = await ApiProcess.StartAsync(
        ("Embedded__DataFile", TemporaryData.NewFile()), ("WarmUp__Enabled", "false"),
        ("Kestrel__Endpoints__Usual__Url", _usual), ("Kestrel__Endpoints__Http2__Url", _http2), ("Kestrel__Endpoints__Http2__Protocols", "Http2"));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Each_endpoint_speaks_its_protocol()
    {
        using var client = new HttpClient();
        foreach (var (address, version) in new[] { (_usual, HttpVersion.Version11), (_http2, HttpVersion.Version20) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/graphql")
            {
                Version = version,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact,
                Content = JsonContent.Create(new { query = "{ dataset { version } }" }),
            };
            using var answer = await client.SendAsync(request);
            Assert.Equal((HttpStatusCode.OK, version), (answer.StatusCode, answer.Version));
        }
    }

    [Fact]
    public async Task Streams_that_are_opened_and_reset_without_end_end_their_connection_and_nothing_else()
    {
        using var attacker = await RawHttp.ConnectAsync(_http2);
        byte[] flood = [.. Enumerable.Range(0, 5_000).SelectMany(i => OpenedAndReset((2 * i) + 1))];
        var received = new MemoryStream();
        try
        {
            var stream = attacker.GetStream();
            var reading = stream.CopyToAsync(received);
            await stream.WriteAsync((byte[])[.. Preface, .. flood]);
            await reading.WaitAsync(TimeSpan.FromSeconds(30));
        }
        catch (IOException)
        {
            // The server closed the connection while the flood came.
        }

        Assert.True(_service.IsAlive);
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"{_usual}/health/live"))).StatusCode);
    }

    [Fact]
    public async Task A_health_check_asks_the_endpoint_that_speaks_http_1()
    {
        using var ready = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CoopGraph.Api.dll"), "ready"])
        {
            Environment =
            {
                ["Kestrel__Endpoints__Http2__Url"] = _http2, ["Kestrel__Endpoints__Http2__Protocols"] = "Http2", ["Kestrel__Endpoints__Usual__Url"] = _usual,
            },
        })!;
        await ready.WaitForExitAsync();

        Assert.Equal(0, ready.ExitCode);
    }

    private static byte[] OpenedAndReset(int stream)
    {
        byte[] id = [0, 0, (byte)(stream >> 8), (byte)(stream & 0xff)];
        return [0, 0, (byte)Head.Length, 1, 5, .. id, .. Head, 0, 0, 4, 3, 0, .. id, 0, 0, 0, 8];
    }
}
