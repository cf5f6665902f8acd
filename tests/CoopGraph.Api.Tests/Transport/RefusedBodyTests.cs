using System.Text;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Transport;

/// <summary>Tests that a client which reads only after it has sent its whole body sees the refusal, not a broken connection.</summary>
public sealed class RefusedBodyTests : IDisposable
{
    private const string Json = "Content-Type: application/json";

    private readonly LoopbackApi _api = new();

    [Theory]
    [InlineData("POST", Json, 300 * 1024, "413", "REQUEST_TOO_LARGE")]
    [InlineData("POST", Json, 1024 * 1024, "413", "REQUEST_TOO_LARGE")]
    [InlineData("POST", Json, 12 * 1024 * 1024, "413", "REQUEST_TOO_LARGE")]
    [InlineData("POST", "Content-Type: text/plain", 1024 * 1024, "415", "UNSUPPORTED_MEDIA_TYPE")]
    [InlineData("POST", Json + "\nContent-Encoding: zstd", 1024 * 1024, "415", "UNSUPPORTED_CONTENT_ENCODING")]
    [InlineData("POST", Json + "\nAccept: image/png", 1024 * 1024, "406", "NOT_ACCEPTABLE")]
    [InlineData("PATCH", Json, 1024 * 1024, "405", "METHOD_NOT_ALLOWED")]
    public async Task A_body_of_declared_length(string method, string headers, int length, string status, string code)
    {
        using var client = await RawHttp.ConnectAsync(_api.Url);
        var body = Enumerable.Repeat((byte)' ', length).ToArray();

        await RawHttp.SendAsync(client, $"{method} /graphql HTTP/1.1\nHost: x\nConnection: keep-alive\n{headers}\nContent-Length: {length}", body);

        await AssertAnswerAsync(client.GetStream(), status, code);
    }

    [Fact]
    public async Task A_body_in_chunks()
    {
        using var client = await RawHttp.ConnectAsync(_api.Url);
        var chunk = Encoding.ASCII.GetBytes("10000\r\n" + new string(' ', 0x10000) + "\r\n");
        byte[] body = [.. Enumerable.Repeat(chunk, 12).SelectMany(bytes => bytes), .. "0\r\n\r\n"u8];

        await RawHttp.SendAsync(client, $"POST /graphql HTTP/1.1\nHost: x\n{Json}\nTransfer-Encoding: chunked", body);

        await AssertAnswerAsync(client.GetStream(), "413", "REQUEST_TOO_LARGE");
    }

    [Fact]
    public async Task The_connection_serves_the_next_request()
    {
        using var client = await RawHttp.ConnectAsync(_api.Url);
        var body = Enumerable.Repeat((byte)' ', 1024 * 1024).ToArray();
        await RawHttp.SendAsync(client, $"POST /graphql HTTP/1.1\nHost: x\n{Json}\nContent-Length: {body.Length}", body);

        await RawHttp.SendAsync(client, "GET /graphql?query={__typename} HTTP/1.1\nHost: x\nConnection: close");

        var answers = await RawHttp.ReadToEndAsync(client.GetStream());
        Assert.Contains("413", answers, StringComparison.Ordinal);
        Assert.Contains("\"__typename\":\"Query\"", answers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_asks_before_it_sends_is_refused_at_once()
    {
        var answer = await RawHttp.AskAsync(_api.Url, $"POST /graphql HTTP/1.1\nHost: x\n{Json}\nExpect: 100-continue\nContent-Length: 1000000");

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
    }

    public void Dispose() => _api.Dispose();

    private static async Task AssertAnswerAsync(Stream stream, string status, string code)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var buffer = new byte[4096];
        var answer = "";
        while (!answer.EndsWith('}') && await stream.ReadAsync(buffer, patience.Token) is > 0 and var count)
            answer += Encoding.UTF8.GetString(buffer, 0, count);
        Assert.StartsWith($"HTTP/1.1 {status}", answer, StringComparison.Ordinal);
        Assert.Contains(code, answer, StringComparison.Ordinal);
    }
}
