using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using CoopGraph.Api.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Api.Tests.Transport;

/// <summary>Whatever comes over the network gets its status, costs no line in the log, and leaves the service to others.</summary>
public sealed class NetworkTests : IDisposable
{
    private readonly WarningLog _log = new(of: string.Empty);

    [Theory]
    [InlineData(200, 10, "431")]
    [InlineData(1, 40_000, "431")]
    [InlineData(90, 10, "200")]
    public async Task A_flood_of_headers_is_refused(int count, int length, string status)
    {
        using var api = Api();
        var headers = string.Concat(Enumerable.Range(0, count).Select(i => $"\nX-{i}: {new string('x', length)}"));

        Assert.StartsWith($"HTTP/1.1 {status}", await RawHttp.AskAsync(api.Url, $"GET /health/live HTTP/1.1\nHost: x\nConnection: close{headers}"), StringComparison.Ordinal);
        Assert.Empty(_log.Messages);
    }

    [Theory]
    [InlineData("GET / HTTP/9.9", "505")]
    [InlineData("GET / HTTP/1.1\nHost: x\nContent-Length: -1", "400")]
    [InlineData("GET / HTTP/1.1\nHost: x\nContent-Length: 5\nContent-Length: 6", "400")]
    [InlineData("GET / HTTP/1.1", "400")]
    [InlineData("\0\0\0", "400")]
    public async Task What_is_no_http_is_refused(string head, string status)
    {
        using var api = Api();

        Assert.StartsWith($"HTTP/1.1 {status}", await RawHttp.AskAsync(api.Url, head), StringComparison.Ordinal);
        Assert.Empty(_log.Messages);
    }

    [Fact]
    public async Task A_client_that_begins_with_http_2_is_sent_to_http_1()
    {
        using var api = Api();
        const string GoAway = "\u0007", Http11Required = "\r";

        var answer = await RawHttp.AskAsync(api.Url, "PRI * HTTP/2.0");

        Assert.Equal((GoAway, Http11Required), (answer[3..4], answer[^1..]));
        Assert.Empty(_log.Messages);
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_refused()
    {
        using var api = Api();

        Assert.StartsWith("HTTP/1.1 414", await RawHttp.AskAsync(api.Url, $"GET /graphql?query={new string('x', 20_000)} HTTP/1.1\nHost: x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_that_comes_too_slowly_is_a_timeout_of_the_request()
    {
        using var api = Api(("GraphQL:Transport:MaxHeadTime", "00:00:01"));
        using var client = await RawHttp.ConnectAsync(api.Url);
        await client.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost:"u8.ToArray());

        Assert.StartsWith("HTTP/1.1 408", await RawHttp.ReadToEndAsync(client.GetStream()), StringComparison.Ordinal);
        Assert.Empty(_log.Messages);
    }

    [Fact]
    public async Task A_thousand_connections_that_say_nothing_or_half_a_request_leave_the_service_to_others()
    {
        using var api = Api();
        var held = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(async i =>
        {
            var client = await RawHttp.ConnectAsync(api.Url);
            var type = (i % 3) switch { 0 => "application/json", 1 => "text/wrong", _ => null };
            if (type is not null)
                await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: {type}\r\nContent-Length: 100\r\n\r\n{{"));
            return client;
        }));

        using var other = api.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/health/ready")).StatusCode);
        Assert.Equal("""{"data":{"dataset":{"version":""", (await other.AskAsync("{ dataset { version } }")).Text[..30]);

        foreach (var client in held)
            client.Dispose();
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/health/ready")).StatusCode);
        Assert.Empty(_log.Messages);
    }

    [Fact]
    public async Task One_connection_more_than_there_may_be_is_closed_and_a_place_that_is_free_is_taken_again()
    {
        using var api = Api(("GraphQL:Transport:MaxConnections", "3"));
        var held = new ConcurrentQueue<TcpClient>();
        for (var i = 0; i < 3; i++)
        {
            var client = await RawHttp.ConnectAsync(api.Url);
            held.Enqueue(client);
            await RawHttp.SendAsync(client, "GET /health/live HTTP/1.1\nHost: x");
            Assert.True(await client.GetStream().ReadAsync(new byte[4_096]) > 0);
        }

        Assert.Equal(string.Empty, await AskOrNothingAsync(api.Url));
        foreach (var client in held)
            client.Dispose();

        await CoopGraph.Testing.Eventually.IsTrueAsync(async () => (await AskOrNothingAsync(api.Url)).StartsWith("HTTP/1.1 200", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/health")]
    [InlineData("/docs/operating")]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/reports/pairings-arranged-by?province=340000&format=csv")]
    [InlineData("/explore/")]
    [InlineData("/changes.atom")]
    public async Task A_client_that_leaves_without_reading_is_not_logged(string path)
    {
        using var api = Api();
        for (var i = 0; i < 5; i++)
        {
            using var client = await RawHttp.ConnectAsync(api.Url);
            await RawHttp.SendAsync(client, $"GET {path} HTTP/1.1\nHost: x");
            // Closed with what was not read: the server gets a reset.
            client.LingerState = new LingerOption(true, 0);
        }

        using var other = api.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/health/live")).StatusCode);
        Assert.Empty(_log.Messages);
    }

    public void Dispose() => _log.Dispose();

    private static async Task<string> AskOrNothingAsync(string url)
    {
        try
        {
            return await RawHttp.AskAsync(url, "GET /health/live HTTP/1.1\nHost: x\nConnection: close");
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return string.Empty;
        }
    }

    private LoopbackApi Api(params (string Key, string Value)[] settings) => new(services => services.AddSingleton<ILoggerProvider>(_log), settings);
}
